package rewarddesk.reward.code;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rewarddesk.sandbox.Language;

/// The program in a response without any fence: the response itself, as sets of completions such as
/// HumanEval have it.
///
/// Where its first line is indented it goes on with the code at the end of the prompt, and that
/// code stands before it; else only the prompt's imports do.
final class BareProgram {
  private static final Pattern CODE =
      Pattern.compile(
          "(?:import [A-Za-z_][\\w., ]*|from \\S+ import .*|(?:async )?def \\w+\\s*\\(.*"
              + "|class \\w+\\s*[(:].*|@\\w.*)");
  private static final Pattern IMPORT =
      Pattern.compile("(?:import [A-Za-z_][\\w., ]*|from \\S+ import .*)");

  private BareProgram() {}

  static String of(Language language, String prompt, String response) {
    boolean python = language == Language.PYTHON;
    if (goesOn(response)) {
      return ended(python ? from(CODE, prompt) : prompt) + response;
    }
    return python ? imports(prompt) + response : response;
  }

  private static boolean goesOn(String response) {
    return response
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> Character.isWhitespace(line.charAt(0)))
        .isPresent();
  }

  private static String from(Pattern first, String prompt) {
    return prompt
        .lines()
        .dropWhile(line -> !first.matcher(line).matches())
        .collect(Collectors.joining("\n"));
  }

  private static String imports(String prompt) {
    return prompt
        .lines()
        .filter(line -> IMPORT.matcher(line).matches())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String ended(String code) {
    return code.isEmpty() || code.endsWith("\n") ? code : code + "\n";
  }
}
