package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.Locale;
import rewarddesk.inference.ModelException;

/// What ONNX Runtime complains about, as a sentence that names the file and the mend.
final class OnnxFaults {
  private static final int LONGEST_REASON = 300;

  private OnnxFaults() {}

  static ModelException loading(Path file, OrtException fault) {
    String reason = String.valueOf(fault.getMessage());
    String lower = reason.toLowerCase(Locale.ROOT);
    String sentence;
    if (lower.contains("protobuf parsing failed") || lower.contains("invalid_protobuf")) {
      sentence = "%s is damaged or cut short. Fetch or export the file again.";
    } else if (lower.contains("external data") || lower.contains("external_data")) {
      sentence =
          "The weights beside %s are missing or cut short. Put the file that was exported with it"
              + " (often NAME_data) into the same folder.";
    } else if (lower.contains("unsupported model ir version") || lower.contains("opset")) {
      sentence =
          "%s was made for a newer ONNX than this program has. Export it with an older opset (17"
              + " works).";
    } else if (lower.contains("is not a registered function/op")) {
      sentence =
          "%s uses an operation that ONNX Runtime does not have. Export it for plain ONNX Runtime.";
    } else if (lower.contains("provider")) {
      sentence = "%s cannot be run by the chosen processor. Choose the CPU.";
    } else {
      sentence = "%s cannot be loaded.";
    }
    return new ModelException(
        ModelException.Cause.PERMANENT,
        sentence.formatted(file) + " (" + brief(reason) + ")",
        fault);
  }

  static ModelException running(Path file, OrtException fault) {
    String reason = String.valueOf(fault.getMessage());
    String lower = reason.toLowerCase(Locale.ROOT);
    String sentence;
    if (lower.contains("out of data bounds")) {
      sentence =
          "%s has no entry for a token of this text, or for its place: the tokenizer is that of"
              + " another model, or the text is longer than the model reads. Put the tokenizer.json"
              + " that belongs to it into its folder, or lower its most tokens (limits.tokens in"
              + " its description).";
    } else if (lower.contains("broadcast")) {
      sentence =
          "%s reads no text of this length. Lower its most tokens (limits.tokens in its"
              + " description).";
    } else if (lower.contains("bad_alloc")
        || lower.contains("bad allocation")
        || lower.contains("failed to allocate")) {
      sentence =
          "There is not enough memory for this text in %s. Lower its most tokens (limits.tokens in"
              + " its description), or close other programs.";
    } else {
      sentence =
          "%s gave no result for this text. Check it (rewarddesk model check); if that fails too,"
              + " export it again.";
    }
    return new ModelException(
        ModelException.Cause.PERMANENT,
        sentence.formatted(file) + " (" + brief(reason) + ")",
        fault);
  }

  private static String brief(String reason) {
    String line = reason.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " …";
  }
}
