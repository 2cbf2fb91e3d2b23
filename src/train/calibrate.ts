// Probabilities that are as often right as they say: scores are divided by a temperature, chosen so that the probabilities
// of arcs, and those of names, lose least on sentences that were not learned from (Guo and others 2017). In: a way to make
// the network with given temperatures, checks. Out: the temperatures.

import type { Temperature } from '../annotate/network/model.ts';
import { type Check, judgedArcs, judgedNames, type Reading, type ReadStory, readStory } from './check.ts';
import type { Judged } from './score/calibration.ts';

const candidates = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3];

export function temperatureOf(make: (temperature: Temperature) => Reading, checks: readonly Check[]): Temperature {
  const stories = checks.flatMap((check) => check.stories);
  const tried = candidates.map((value) => {
    const reading = make({ arc: value, name: value });
    const { network } = reading;
    const read: readonly ReadStory[] = stories.map((story) => readStory(story, reading));
    return { value, arc: loss(judgedArcs(read, network)), name: loss(judgedNames(read, network)) };
  });
  const least = (key: 'arc' | 'name'): number => tried.toSorted((a, b) => a[key] - b[key])[0]?.value ?? 1;
  return { arc: least('arc'), name: least('name') };
}

/** Mean of -log of the probability that was given to what is the case. */
function loss(judged: readonly Judged[]): number {
  const sum = judged.reduce(
    (all, { confidence, isRight }) => all - Math.log(Math.max(isRight ? confidence : 1 - confidence, 1e-4)),
    0,
  );
  return sum / Math.max(1, judged.length);
}
