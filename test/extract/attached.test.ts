// Words that the parser hangs on the wrong one, seen in what is told of them.

import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { sliceOf } from '../../src/model/span.ts';
import { annotators, docOf } from '../annotate/doc.ts';

const tools = annotators();

function told(text: string): readonly string[] {
  const record: Extraction = extract(docOf(text, tools), tools.ontology);
  return record.statements.map(({ kind, factuality, arguments: roles }) =>
    [kind, ...roles.map((one) => `${one.role}=${sliceOf(text, one)}`), factuality].join(' '),
  );
}

describe('a word hangs where the sentence asks for it', () => {
  test('both words of a name are one subject', () => {
    expect(told('Ivory Coast and Niger have already frozen the assets of five officers.')).toEqual([
      'froze-assets agent=Ivory Coast agent=Niger object=the assets of five officers addressee=five officers asserted',
    ]);
  });

  test('what stands before who says it is done by who is told of', () => {
    expect(
      told(
        'A storm tore across the coast overnight, killing at least nine people, toppling trees, officials said Friday.',
      ),
    ).toEqual(['killed agent=A storm object=at least nine people count=at least nine asserted']);
  });

  test('infinitives in a row are promised alike', () => {
    expect(
      told("Milin has promised to free political prisoners, end the country's alliance with Norland and hold a vote."),
    ).toEqual([
      "promised agent=Milin content=to free political prisoners, end the country's alliance with Norland and hold a vote asserted",
      'released agent=Milin object=political prisoners planned',
      "ended agent=Milin object=the country's alliance planned",
    ]);
  });

  test('whoever stands before what is said did it, not the saying', () => {
    expect(told('Togo granted asylum to a Chadian journalist who had fled, her lawyer said.')).toContain(
      'granted-asylum agent=Togo addressee=a Chadian journalist asserted',
    );
  });

  test('a time behind a particle is nothing that the verb is done to', () => {
    expect(told('Ana Reyes is due to sit down with Chadian officials next week.')).toEqual([
      'met agent=Ana Reyes partner=Chadian officials expected',
    ]);
  });

  test('a description behind a bracket is the head of what stands before it', () => {
    expect(told('The former National Handball Association (NHA) player, Ortega, joined the club in 1996.')).toContain(
      'joined agent=Ortega object=the club asserted',
    );
  });

  test('who stands behind a gathering with "by" gathered and did nothing else', () => {
    expect(told('The two women were killed during protests by thousands of workers.')).toContain(
      'killed object=The two women count=two asserted',
    );
  });

  test('the side whose loss it was is no place', () => {
    expect(told("He was injured in New Orleans' 30-7 loss at Carolina.")).toContain(
      'injured object=He place=Carolina asserted',
    );
  });

  test('two offices before a name are one person beside another', () => {
    expect(
      told('On Monday, George Bell as well as former archbishop and cardinal Theodore Harlan were convicted of fraud.'),
    ).toContain('convicted object=George Bell object=Theodore Harlan topic=fraud asserted');
  });

  test('who is interrupted by those who protest does not protest', () => {
    expect(told('Speaking in the council, Lam was interrupted by protesting legislators.')).toEqual([]);
  });

  test('an aide to somebody "who led" is not who led', () => {
    expect(
      told('Mr. Lane served as special assistant to Harlan, who later headed the reelection committee.'),
    ).toContain('led agent=Harlan object=the reelection committee asserted');
  });

  test('manners of speaking and cases of a crime are no events', () => {
    expect(told('Allow me to speak of it.')).toEqual([]);
    expect(told('Thank God it is over.')).toEqual([]);
    expect(told('Doctors report cases of abuse in the camp.')).toEqual([]);
  });

  test('a name right before the comma of a headline is not who does what follows', () => {
    expect(told('Norland Motors releases Voltar SDK, announces upcoming update').join()).not.toContain('agent=Voltar');
  });

  test('a preposition with a slip of the pen founds nothing', () => {
    expect(told('This was a press release form the National Academy of Sciences in November.')).toEqual([]);
  });

  test('it is somebody where it is ready to act', () => {
    expect(told('The Amari movement said it was ready to release two hundred prisoners.')).toContain(
      'released agent=it object=two hundred prisoners count=two hundred planned',
    );
  });

  test('a noun right before a second verb is its subject, and what follows is its object', () => {
    expect(
      told('The firm is collaborating with the agency on spacecraft and its craft is scheduled to land in May.'),
    ).toEqual(['cooperated agent=The firm partner=the agency topic=spacecraft asserted']);
    expect(told('The jurors refused to deliberate and one even wore headphones.')).not.toContainEqual(
      expect.stringContaining('headphones'),
    );
  });
});
