// What wiregraph can say about the world: kinds of entities and of events. Kinds are data (one YAML file each);
// these are their types after loading and checking. Everything behind extract reads labels, edges, captions and colours here.

import { type Factuality, type Polarity, type Role, roles } from '../model/statement.ts';

export interface EntityKind {
  /** `Person`; the value of `mention.kind`. */
  readonly id: string;
  /** Graph labels: `['Actor', 'Person']`, `['Place']`, `['Plan']`. */
  readonly labels: readonly string[];
  readonly caption: string;
  /** CSS colour and shape, hints for viewers. */
  readonly colour: string;
  readonly shape: string;
  readonly parent: string | null;
}

export interface Trigger {
  readonly pos: 'verb' | 'noun' | 'adjective';
  /** Dictionary form. */
  readonly lemma: string;
  /** The further word that must stand with it: "pare down", "take control"; before a noun: "phone call". */
  readonly particle: string | null;
  /** The preposition before that word: "on" in "go on strike". */
  readonly marker: string | null;
}

/** Which grammatical functions may fill a role, in order of preference: `subject`, `object`, `iobject`, `possessor`, `clause`, or a preposition. */
export type Linking = Readonly<Partial<Record<Role, readonly string[]>>>;

/** The shortcut edge that an asserted, positive statement of the kind makes. */
export interface KindEdge {
  /** `MET` */
  readonly name: string;
  readonly from: Role;
  readonly to: Role;
}

/** When two statements of the kind are one event. */
export interface Sameness {
  /** Roles whose fillers must be compatible. */
  readonly roles: readonly Role[];
  /** How many days apart two dates may be. */
  readonly days: number;
}

export interface ExpectedStatement {
  /** Role -> the words that fill it; several for a list. */
  readonly arguments: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly factuality: Factuality | null;
  readonly polarity: Polarity | null;
  readonly trigger: string | null;
}

/** A sentence in our own words, and what the kind must find in it (an empty list: nothing). */
export interface Example {
  readonly text: string;
  readonly expected: readonly ExpectedStatement[];
}

export interface EventKind {
  /** `met`: plain English, the value of `statement.kind`. */
  readonly id: string;
  /** Graph label of the event: `Meeting`. */
  readonly label: string;
  /** What people read: "met". */
  readonly caption: string;
  readonly parent: string | null;
  readonly plover: { readonly event: string; readonly mode: string | null } | null;
  readonly colour: string;
  readonly triggers: readonly Trigger[];
  /** Linking by the trigger's part of speech. */
  readonly linking: Readonly<Partial<Record<Trigger['pos'], Linking>>>;
  /** Kinds or labels (`Actor`, `Place`) of entities that may fill a role; `Thing` takes what is no mention. A role not named takes any. */
  readonly fills: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Lemmas that may head the filler of a role, where its kind of thing says too little: a "rate" is raised, a question not so. `Name` lets every name pass. */
  readonly heads: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Lemmas that may not head it, where few words give the verb another sense: nobody "blocks" the sun. `Name` bars persons by name beside a doer of that sort. */
  readonly bars?: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Roles without which there is no statement. */
  readonly required: readonly Role[];
  /** The same for its nouns; null: any one role that says which event it is. */
  readonly requiredOfNoun: readonly Role[] | null;
  /** At least one of these as well, whatever the part of speech; empty: none. */
  readonly requiredOneOf?: readonly Role[];
  /** Agent and partner may be swapped. */
  readonly symmetric: boolean;
  /** A state ("led", "controlled"): a day beside its participle belongs to what happened around it. */
  readonly lasting?: boolean;
  /** No event but a fact that holds for a while: an office, a membership, a family. Its nouns are read off offices. */
  readonly standing?: boolean;
  /** Of an office: only where it is over the whole body, so that a sales director leads no firm. */
  readonly whole?: boolean;
  readonly edge: KindEdge | null;
  readonly same: Sameness;
  /** Roles in which two different values conflict. */
  readonly functional: readonly Role[];
  /** What it does to a document's life: `state` speaks of a version, `step` makes the next one, `mark` says what became of it. */
  readonly life: 'mark' | 'state' | 'step' | null;
  readonly examples: readonly Example[];
  /** `data/ontology/events/met.yml`, for messages. */
  readonly file: string;
}

/** The roles that some way of saying fills, in the order of the closed list. */
export function rolesOf(kind: EventKind | undefined): readonly Role[] {
  const filled = Object.values(kind?.linking ?? {}).flatMap((linking) => Object.keys(linking));
  return roles.filter((role) => filled.includes(role));
}
