// The sieves in the order they run: from links that are nearly certain to those that weigh. Each sees the chains that
// the earlier ones made; what depends on pronouns ("his adviser") runs once more behind them.

import type { Sieve } from './scene.ts';
import { apposition, copula, onePerson, predicates } from './sieves/apposition.ts';
import { groups, sameList } from './sieves/groups.ts';
import { acronym, framedName, sameCountry, sameName, shortName, surname } from './sieves/names.ts';
import { offices } from './sieves/offices.ts';
import { plans } from './sieves/plans.ts';
import { localAdverbs, pronouns } from './sieves/pronouns.ts';
import { nameWord, repeated, sortOf } from './sieves/repeated.ts';
import { firstPerson } from './sieves/speech.ts';
import { listsApart, namedPlaces, ownersApart, reflexives, relatives } from './sieves/syntax.ts';
import { titles } from './sieves/titles.ts';

export const sieves: readonly Sieve[] = [
  listsApart,
  ownersApart,
  sameName,
  sameCountry,
  surname,
  acronym,
  shortName,
  framedName,
  namedPlaces,
  titles,
  apposition,
  onePerson,
  copula,
  predicates,
  relatives,
  sameList,
  offices,
  groups,
  plans,
  nameWord,
  sortOf,
  reflexives,
  pronouns,
  firstPerson,
  localAdverbs,
  offices,
  groups,
  plans,
  repeated,
];
