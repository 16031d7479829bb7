package rewarddesk.settings;

import java.util.List;
import java.util.Optional;

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
/// @param judgeVisible whether the judge stands beside the responses; off for blind work
/// @param window where the window last stood; empty before its first closing
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
    boolean shuffleSides,
    boolean judgeVisible,
    Optional<Bounds> window) {

  /// A place on the desktop, in pixels.
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  /// Colours of the window.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  public Settings {
    recentProjects = List.copyOf(recentProjects);
  }

  public Settings withTheme(Theme newTheme) {
    return new Settings(
        newTheme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withLanguage(String newLanguage) {
    return new Settings(
        theme,
        newLanguage,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withAnnotator(String newAnnotator) {
    return new Settings(
        theme,
        language,
        newAnnotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withOllamaAddress(String newOllamaAddress) {
    return new Settings(
        theme,
        language,
        annotator,
        newOllamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withOllamaModel(String newOllamaModel) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        newOllamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withJudge(String newJudge) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        newJudge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withReadingSize(int newReadingSize) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        newReadingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withRecentProjects(List<String> newRecentProjects) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        newRecentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withExportFolder(String newExportFolder) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        newExportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withRawView(boolean newRawView) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        newRawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withLinkedScroll(boolean newLinkedScroll) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        newLinkedScroll,
        shuffleSides,
        judgeVisible,
        window);
  }

  public Settings withShuffleSides(boolean newShuffleSides) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        newShuffleSides,
        judgeVisible,
        window);
  }

  public Settings withJudgeVisible(boolean newJudgeVisible) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        newJudgeVisible,
        window);
  }

  public Settings withWindow(Bounds newWindow) {
    return new Settings(
        theme,
        language,
        annotator,
        ollamaAddress,
        ollamaModel,
        judge,
        readingSize,
        recentProjects,
        exportFolder,
        rawView,
        linkedScroll,
        shuffleSides,
        judgeVisible,
        Optional.of(newWindow));
  }
}
