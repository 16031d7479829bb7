package rewarddesk.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A programming language a sandbox may know. Which of them run on a machine depends on its
/// sandboxes and on what is installed.
public enum Language {
  PYTHON("Python", "python python3 py"),
  JAVASCRIPT("JavaScript", "javascript js node"),
  JAVA("Java", "java"),
  C("C", "c"),
  CPP("C++", "cpp c++ cxx cc"),
  BASH("Bash", "bash sh shell"),
  PERL("Perl", "perl pl"),
  RUBY("Ruby", "ruby rb"),
  LUA("Lua", "lua"),
  PHP("PHP", "php"),
  R("R", "r");

  private final String title;
  private final String tags;

  Language(String title, String tags) {
    this.title = title;
    this.tags = tags;
  }

  /// The name shown to people.
  public String title() {
    return title;
  }

  /// All names, for messages.
  public static String titles() {
    return Arrays.stream(values()).map(Language::title).collect(Collectors.joining(", "));
  }

  /// The language a fenced block's info string names (`python`, `py`, `js`, …), without regard to
  /// case and to what follows the first word.
  public static Optional<Language> ofTag(String info) {
    String tag = info.strip().split("[\\s{,]", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(language -> language.isNamed(tag)).findFirst();
  }

  private boolean isNamed(String tag) {
    return List.of(tags.split(" ", -1)).contains(tag);
  }
}
