package rewarddesk.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import rewarddesk.BenchFigures;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.inference.server.CallTerms;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.RememberingChatModel;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;
import rewarddesk.store.SqliteProjectFiles;

/// How close a run comes to the ideal parallel rate: items of one call each against a server that
/// takes 50 ms from each question to the end of its reply, 8 calls at once. First as many items to
/// warm up as are measured; then all of them again, which asks nobody; in the end a bare HTTP
/// client asks the same questions as were measured, 8 at once. With each the processor time of an
/// item in the whole program, the server's part in it. Arguments: number of items (2000 unless told
/// otherwise).
public final class JudgingBench {
  private static final int LATENCY_MILLIS = 50;
  private static final int AT_ONCE = 8;
  private static final JudgeDefinition ONE_CALL =
      JudgeDefinitionJson.read(
          "one-call",
          """
          {"name": "one-call", "orders": "single",
           "pair": {"template": {"en": "{{material}} Say [[A]] or [[B]]."},
                    "answer": {"form": "double-brackets", "means": {"A": "A", "B": "B"}}}}
          """);

  private JudgingBench() {}

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    Path folder = Files.createTempDirectory("judging-bench");
    try (OllamaProtocolServer server = OllamaProtocolServer.start(JudgingBench::answer);
        Project project = project(folder.resolve("bench.rdesk"), 2 * items)) {
      run(server, project, "warm-up", items);
      run(server, project, "asked", -1);
      List<String> questions = asked(server, items);
      run(server, project, "recalled", -1);
      bare(server, questions);
    }
  }

  private static OllamaProtocolServer.Answer answer(String prompt) {
    return new OllamaProtocolServer.Takes(
        Duration.ofMillis(LATENCY_MILLIS),
        new OllamaProtocolServer.Says("Compared.\n[[A]]", "stop", 100));
  }

  private static Project project(Path file, int items) {
    Project project = new SqliteProjectFiles().openOrCreate(file);
    project
        .comparisons()
        .addAll(IntStream.rangeClosed(1, items).mapToObj(JudgingBench::candidate).toList());
    return project;
  }

  private static Candidate candidate(int n) {
    String text = "A response of some length, as they are. ".repeat(20);
    Comparison comparison =
        Comparison.of(
            "c" + n,
            Content.text("Prompt " + n),
            Response.of(text + "left"),
            Response.of(text + "right"));
    return new Candidate(comparison, "%08x".formatted(n).repeat(8), "pairs.jsonl", n);
  }

  private static List<String> asked(OllamaProtocolServer server, int items) {
    List<JsonNode> chats = server.chats();
    return chats.subList(chats.size() - items, chats.size()).stream()
        .map(JsonNode::toString)
        .toList();
  }

  /// What the way there and back takes without a judge.
  private static void bare(OllamaProtocolServer server, List<String> questions) throws Exception {
    URI chat = server.address().resolve("/api/chat");
    ConcurrentLinkedQueue<String> left = new ConcurrentLinkedQueue<>(questions);
    long used = BenchFigures.processorNanos();
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(
            threads.submit(
                () -> {
                  for (String body = left.poll(); body != null; body = left.poll()) {
                    HttpRequest request =
                        HttpRequest.newBuilder(chat).POST(BodyPublishers.ofString(body)).build();
                    client.send(request, BodyHandlers.ofString());
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      print("bare HTTP", questions.size(), Duration.ofNanos(System.nanoTime() - start), used);
    }
  }

  /// @param used processor time of the program before it began
  private static void print(String what, long items, Duration elapsed, long used) {
    double took = elapsed.toMillis() / 1000.0;
    double ideal = items * LATENCY_MILLIS / 1000.0 / AT_ONCE;
    System.out.printf(
        Locale.ROOT,
        "%-9s %5d items in %6.2f s: %7.1f a second, %5.1f %% of the ideal parallel rate,"
            + " %.2f ms of processor time an item%n",
        what,
        items,
        took,
        items / took,
        100 * ideal / took,
        (BenchFigures.processorNanos() - used) / 1e6 / items);
  }

  /// The recalled run goes by another name, so that everything is left to do.
  private static void run(OllamaProtocolServer server, Project project, String what, int limit) {
    String id = what.equals("recalled") ? "again" : "bench";
    CallTerms terms = new CallTerms(AT_ONCE, false);
    try (RewardSystem judge =
        new GenerativeJudge(
            id,
            new RememberingChatModel(
                new OllamaServer(server.address()).chatModel("judge", terms),
                project.replies(),
                false),
            ONE_CALL,
            InstantSource.system(),
            2 * AT_ONCE)) {
      long used = BenchFigures.processorNanos();
      RunTally tally = new JudgingRun(project, judge, limit, false).run(it -> {});
      print(what, tally.done(), tally.elapsed(), used);
    }
  }
}
