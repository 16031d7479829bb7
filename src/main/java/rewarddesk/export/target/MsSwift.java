package rewarddesk.export.target;

import java.util.List;
import java.util.stream.Collectors;

/// The command line that all ms-swift layouts are trained with.
final class MsSwift {
  private MsSwift() {}

  static Snippet training(DataFiles files, String type) {
    String validation =
        files.of(Split.VALIDATION).isEmpty()
            ? ""
            : "  --val_dataset " + paths(files.of(Split.VALIDATION)) + " \\\n";
    return Snippet.shell(
        """
        swift rlhf \\
          --rlhf_type %s \\
          --model %s \\
          --dataset %s \\
        %s  --output_dir out
        """
            .formatted(type, Python.MODEL, paths(files.of(Split.TRAIN)), validation));
  }

  private static String paths(List<String> paths) {
    return paths.stream().map(DataFiles::shell).collect(Collectors.joining(" "));
  }
}
