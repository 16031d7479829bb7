package rewarddesk.reward.generative.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The judges that ship, read once in the life of the program.
final class ShippedJudges {
  private static final List<String> NAMES =
      List.of(
          JudgeLibrary.STANDARD,
          "skywork-critic-pair",
          "skywork-critic-rating",
          "mt-bench-pair",
          "mt-bench-single",
          "arena-hard",
          "rewardbench-pair",
          "rewardbench-rating",
          "rewardbench-four",
          "prometheus-absolute",
          "prometheus-relative",
          "genrm-verifier",
          "genrm-cot",
          "llmbar",
          "structured");

  /// In the order they are listed.
  static final List<JudgeDefinition> ALL =
      NAMES.stream().map(name -> JudgeDefinitionJson.read(name, shipped(name))).toList();

  private ShippedJudges() {}

  private static String shipped(String name) {
    String resource = "/assets/judges/" + name + ".json";
    try (InputStream in = ShippedJudges.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
