// Stanford CoreNLP as a tool to measure, called like worker.ts: PARSER TASK IN OUT [PASSES]. PARSER is `depparse` (neural
// dependency parser) or `parse` (shift-reduce, its trees turned into Universal Dependencies). Names by its classifiers
// without rules for dates, numbers and titles, as only persons, organisations and places are asked for.

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.trees.UniversalPOSMapper;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

public class CoreNlp {
  private static final Map<String, String> KINDS = Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC");

  public static void main(String[] arguments) throws IOException {
    String parser = arguments[0];
    String task = arguments[1];
    String input = Files.readString(Path.of(arguments[2]));
    Path target = Path.of(arguments[3]);
    if (task.equals("given")) {
      Files.writeString(target, given(pipeline(parser, true), input));
    } else if (task.equals("raw")) {
      Files.writeString(target, raw(pipeline(parser, false), input.split("\0", -1)));
    } else {
      Files.writeString(target, speed(pipeline(parser, false), input.split("\0", -1), Integer.parseInt(arguments[4])));
    }
  }

  private static StanfordCoreNLP pipeline(String parser, boolean isGiven) {
    Properties properties = new Properties();
    properties.setProperty("annotators", isGiven ? "tokenize,pos," + parser : "tokenize,pos,lemma,ner," + parser);
    if (isGiven) {
      properties.setProperty("tokenize.whitespace", "true");
      properties.setProperty("ssplit.eolonly", "true");
    } else {
      properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
      properties.setProperty("ner.applyNumericClassifiers", "false");
      properties.setProperty("ner.useSUTime", "false");
      properties.setProperty("ner.applyFineGrained", "false");
    }
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    return new StanfordCoreNLP(properties);
  }

  private static String given(StanfordCoreNLP pipeline, String conllu) {
    StringBuilder text = new StringBuilder();
    for (String line : conllu.split("\n")) {
      if (line.isBlank()) {
        text.append('\n');
      } else if (!line.startsWith("#")) {
        text.append(line.split("\t")[1]).append(' ');
      }
    }
    Annotation document = new Annotation(text.toString());
    pipeline.annotate(document);
    StringBuilder out = new StringBuilder();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
      List<String> universal = universal(sentence);
      int number = 0;
      for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        number++;
        String upos = universal == null ? "_" : universal.get(number - 1);
        line(out, number, token.word(), "_", upos, token.tag(), "_", arc(graph, number), "_", "_");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String raw(StanfordCoreNLP pipeline, String[] texts) {
    StringBuilder out = new StringBuilder();
    for (String text : texts) {
      Annotation document = new Annotation(text);
      pipeline.annotate(document);
      for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
        SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        line(out, "S", tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
        int number = 0;
        for (CoreLabel token : tokens) {
          number++;
          line(out, "T", token.beginPosition(), token.endPosition(), "_", token.tag(), arc(graph, number));
        }
      }
      for (CoreMap name : document.get(CoreAnnotations.MentionsAnnotation.class)) {
        List<CoreLabel> tokens = name.get(CoreAnnotations.TokensAnnotation.class);
        String kind = KINDS.get(name.get(CoreAnnotations.NamedEntityTagAnnotation.class));
        // A pronoun is a mention of a person there, and no name.
        boolean isName = kind != null && !tokens.get(0).tag().startsWith("PRP");
        int end = tokens.get(tokens.size() - 1).endPosition();
        if (isName) line(out, "N", tokens.get(0).beginPosition(), end, kind, 1);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String speed(StanfordCoreNLP pipeline, String[] texts, int passes) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k <= passes; k++) {
      long before = nanoseconds();
      for (String text : texts) pipeline.annotate(new Annotation(text));
      long after = nanoseconds();
      if (k == 0) line(out, "memory", status("VmRSS"), status("VmHWM"));
      line(out, "pass", (after - before) / 1e9);
    }
    return out.toString();
  }

  /** Universal tags are read off a tree of phrases, which only the shift-reduce parser draws. */
  private static List<String> universal(CoreMap sentence) {
    Tree tree = sentence.get(TreeCoreAnnotations.TreeAnnotation.class);
    if (tree == null) return null;
    Tree mapped = UniversalPOSMapper.mapTree(tree);
    return mapped.preTerminalYield().stream().map(label -> label.value()).toList();
  }

  private static String arc(SemanticGraph graph, int number) {
    IndexedWord word = graph.getNodeByIndexSafe(number);
    if (word == null) return "-1\t_";
    if (graph.getRoots().contains(word)) return "0\troot";
    IndexedWord head = graph.getParent(word);
    return head == null ? "-1\t_" : head.index() + "\t" + graph.reln(head, word);
  }

  private static long nanoseconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static String status(String key) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(key + ":")) return line.replaceAll("\\D", "");
    }
    return "0";
  }

  private static void line(StringBuilder out, Object... cells) {
    for (int i = 0; i < cells.length; i++) out.append(i == 0 ? "" : "\t").append(cells[i]);
    out.append('\n');
  }
}
