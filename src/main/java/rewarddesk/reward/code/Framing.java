package rewarddesk.reward.code;

import rewarddesk.sandbox.Language;

/// How a program, its test and the line that proves the test's end become one text of a language.
@FunctionalInterface
interface Framing {

  /// @param setup what stands before the program; may be empty
  /// @param proof a word of letters, digits and hyphens to be written on a line of its own
  String whole(String setup, String program, String test, String proof);

  static Framing of(Language language) {
    return switch (language) {
      case PYTHON -> appended("\n", "\n__import__('sys').__stdout__.write('\\nPROOF\\n')\n");
      case JAVASCRIPT ->
          appended("\n{ const assert = require('assert');\n", "\n}\nconsole.log('\\nPROOF');\n");
      case JAVA -> JavaFraming::whole;
      case C, CPP -> Framing::compiled;
      case BASH ->
          appended(
              "\n{\n",
              """

              } || { echo 'AssertionError: the test is false' >&2; exit 1; }
              printf '\\nPROOF\\n'
              """);
      case PERL -> appended("\n", "\n;print \"\\nPROOF\\n\";\n");
      case RUBY -> appended("\n", "\n$stdout.puts \"\\nPROOF\"\n");
      case LUA -> appended("\n", "\nprint(\"\\nPROOF\")\n");
      case PHP ->
          (setup, program, test, proof) ->
              appended("\n", "\n;echo \"\\nPROOF\\n\";\n")
                  .whole("", opened(program), setup + "\n" + test, proof);
      case R -> appended("\n", "\ncat(\"\\nPROOF\\n\")\n");
    };
  }

  private static Framing appended(String between, String after) {
    return (setup, program, test, proof) ->
        (setup.isBlank() ? "" : setup + "\n")
            + program
            + between
            + test
            + after.replace("PROOF", proof);
  }

  /// PHP that is open at its end.
  private static String opened(String program) {
    String text = program.strip();
    String begun = text.startsWith("<?") ? text : "<?php\n" + text;
    return begun.endsWith("?>") ? begun.substring(0, begun.length() - 2) : begun;
  }

  /// A test with a main function of its own is run by ours.
  private static String compiled(String setup, String program, String test, String proof) {
    boolean own = test.contains("main(");
    String head = "#include <assert.h>\n#include <stdio.h>\n" + setup + "\n" + program + "\n";
    String main = own ? "#define main tested_main\n" + test + "\n#undef main\n" : "";
    return head
        + main
        + "int main(void) {\n"
        + (own ? "tested_main();" : test)
        + "\nputs(\"\\n"
        + proof
        + "\"); return 0;\n}\n";
  }
}
