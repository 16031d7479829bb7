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
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "%s gave no result for this text. (%s)"
            .formatted(file, brief(String.valueOf(fault.getMessage()))),
        fault);
  }

  private static String brief(String reason) {
    String line = reason.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " …";
  }
}
