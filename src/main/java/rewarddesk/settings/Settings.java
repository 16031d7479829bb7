package rewarddesk.settings;

import java.util.List;

/// Everything the program remembers between starts, apart from projects.
///
/// @param theme light, dark, or as the system
/// @param language `en`, `zh`, or empty for the system's
/// @param annotator name written into decisions
/// @param ollamaAddress base address of the Ollama server
/// @param ollamaModel model last used as a judge; empty when none
/// @param judge id of the judge shown in the review panel
/// @param readingSize size of the responses' text in pixels
/// @param recentProjects absolute paths, latest first
/// @param exportFolder folder last exported to; empty when none
/// @param rawView whether responses show as raw text
/// @param linkedScroll whether A and B scroll together
/// @param shuffleSides whether the side shown left is drawn by a coin
public record Settings(
    Theme theme,
    String language,
    String annotator,
    String ollamaAddress,
    String ollamaModel,
    String judge,
    int readingSize,
    List<String> recentProjects,
    String exportFolder,
    boolean rawView,
    boolean linkedScroll,
    boolean shuffleSides) {

  /// Colours of the window.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  public Settings {
    recentProjects = List.copyOf(recentProjects);
  }
}
