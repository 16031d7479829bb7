package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.app.Services;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.export.Exporter;
import rewarddesk.inference.NoModels;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.inference.server.ServerKeys;
import rewarddesk.json.ContentJson;
import rewarddesk.learn.Learning;
import rewarddesk.reward.builtin.PairReader;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.sandbox.SandboxReport;
import rewarddesk.settings.FileSettingsStore;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.wiring.ModelCatalog;
import rewarddesk.wiring.ServerCatalog;

/// A command line in a folder of its own, on real project files, with [LengthJudge] as the judges.
final class Desk {
  static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  /// Five comparisons: the longer response is gold in the first two and not in the third, a tie in
  /// the fourth, the fifth has no gold and makes the judge fail.
  static final String FIVE =
      """
      {"id":"one","prompt":"2+2?","response_a":"4","response_b":"It is 4.","gold":"B","subset":"math"}
      {"id":"two","prompt":[{"role":"user","content":"你好"}],"response_a":[{"role":"assistant","content":"你好,有什么可以帮你?"}],"response_b":[{"role":"assistant","content":"嗯"}],"gold":"A"}
      {"id":"three","prompt":"Short?","response_a":"Yes.","response_b":"Yes, yes.","gold":"A"}
      {"id":"four","prompt":"Same?","response_a":"this","response_b":"that","gold":"tie"}
      {"id":"five","prompt":"Fail?","response_a":"FAIL","response_b":"no"}
      """;

  final Path folder;
  private final FileSettingsStore settings;
  private RewardCatalog rewards = RewardCatalog.standard();
  final Path project;
  final List<Path> opened = new ArrayList<>();

  Desk(Path folder) {
    this.folder = folder;
    this.settings = new FileSettingsStore(folder.resolve("settings.json"));
    this.project = folder.resolve("my.rdesk");
  }

  /// What a call left behind.
  record Result(int exitCode, String out, String err) {

    /// Standard output, which must hold this one JSON object and nothing else.
    JsonNode json() throws IOException {
      List<JsonNode> lines = jsonLines();
      if (lines.size() != 1) {
        throw new AssertionError("not one JSON object but: " + out);
      }
      return lines.getFirst();
    }

    List<JsonNode> jsonLines() throws IOException {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : out.lines().toList()) {
        lines.add(ContentJson.MAPPER.readTree(line));
      }
      return lines;
    }
  }

  /// Runs one command; `PROJECT` among the arguments stands for the project file.
  Result run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Console console = new Console(print(out), print(err), false);
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].equals("PROJECT") ? project.toString() : args[i];
    }
    int exitCode = new CommandLineApp(this::services, opened::add, console).run(args);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /// The same desk with other rewards.
  Desk withRewards(RewardCatalog others) {
    rewards = others;
    return this;
  }

  Services services() {
    return new Services(
        new SqliteProjectFiles(),
        new DatasetImporter(),
        LengthJudge.CATALOG,
        RuleProfile.standard(),
        rewards,
        new Exporter(),
        settings,
        ModelCatalog.of(
                folder.resolve("models"),
                new OnnxModels(),
                InstantSource.fixed(NOW),
                () -> settings.current().ownModels())
            .models(),
        new ServerCatalog(settings, ServerKeys.NONE),
        InstantSource.fixed(NOW),
        new Learning(
            () ->
                new PairReader(
                    OnnxTextEncoder::miniLm,
                    OnnxTextEncoder::bgeSmallChinese,
                    RuleProfile.standard()),
            InstantSource.fixed(NOW)),
        new JudgeFolder(folder.resolve("judges")),
        NoModels.CHATS,
        () -> new SandboxReport(List.of(), List.of("bubblewrap is not installed.")));
  }

  /// Writes a file into the folder and gives its path.
  String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /// A desk whose project holds [#FIVE].
  static Desk withFive(Path folder) throws IOException {
    Desk desk = new Desk(folder);
    Result result = desk.run("import", "PROJECT", desk.file("five.jsonl", FIVE));
    if (result.exitCode() != 0) {
      throw new AssertionError(result);
    }
    return desk;
  }
}
