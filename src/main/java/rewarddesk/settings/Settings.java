package rewarddesk.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything the program remembers between starts, apart from projects.
///
/// @param theme light, dark, or as the system
/// @param language `en`, `zh`, or empty for the system's
/// @param annotator name written into decisions
/// @param ollamaAddress base address of the Ollama server
/// @param ollamaModel model last used as a judge; empty when none
/// @param openAiAddress base address of a server with OpenAI's protocol, such as llama.cpp or vLLM;
///   empty while none is entered
/// @param judgeCalls how many calls to a model server run at once, where it can take them
/// @param judge id of the judge shown in the review panel
/// @param readingSize size of the responses' text in pixels
/// @param recentProjects absolute paths, latest first
/// @param exportFolder folder last exported to; empty when none
/// @param rawView whether responses show as raw text
/// @param linkedScroll whether A and B scroll together
/// @param shuffleSides whether the side shown left is drawn by a coin
/// @param judgeVisible whether the judge stands beside the responses; off for blind work
/// @param queueOrder word of the order in which open items come up: `sequential`, `random`,
///   `uncertain`, `conflicts` …
/// @param askStrength whether a verdict is weighed before it is saved: slightly, clearly, much
/// @param askAcceptability whether each side is said to be acceptable or not before it is saved
/// @param ownWords whether the annotator's own ratings and critiques stand under the responses
/// @param ownModels how the user's own models are run and fetched
/// @param rulesPlace what the rules screen last showed, in its own words; empty for nothing
/// @param window where the window last stood; empty before its first closing
public record Settings(
    Theme theme,
    String language,
    String annotator,
    String ollamaAddress,
    String ollamaModel,
    String openAiAddress,
    int judgeCalls,
    String judge,
    int readingSize,
    List<String> recentProjects,
    String exportFolder,
    boolean rawView,
    boolean linkedScroll,
    boolean shuffleSides,
    boolean judgeVisible,
    String queueOrder,
    boolean askStrength,
    boolean askAcceptability,
    boolean ownWords,
    OwnModels ownModels,
    String rulesPlace,
    Optional<Bounds> window) {

  /// How the user's own models are run and fetched.
  ///
  /// @param provider word of what computes: `cpu`, `cuda`, `directml`, `coreml`
  /// @param threads threads that work on one text, 1 or more
  /// @param arena whether memory is kept between texts
  /// @param downloads whether models may be fetched from addresses that the user enters
  public record OwnModels(String provider, int threads, boolean arena, boolean downloads) {
    public OwnModels withProvider(String newProvider) {
      return new OwnModels(newProvider, threads, arena, downloads);
    }

    public OwnModels withThreads(int newThreads) {
      return new OwnModels(provider, newThreads, arena, downloads);
    }

    public OwnModels withArena(boolean newArena) {
      return new OwnModels(provider, threads, newArena, downloads);
    }

    public OwnModels withDownloads(boolean newDownloads) {
      return new OwnModels(provider, threads, arena, newDownloads);
    }
  }

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
    return with(draft -> draft.theme = newTheme);
  }

  public Settings withLanguage(String newLanguage) {
    return with(draft -> draft.language = newLanguage);
  }

  public Settings withAnnotator(String newAnnotator) {
    return with(draft -> draft.annotator = newAnnotator);
  }

  public Settings withOllamaAddress(String newOllamaAddress) {
    return with(draft -> draft.ollamaAddress = newOllamaAddress);
  }

  public Settings withOllamaModel(String newOllamaModel) {
    return with(draft -> draft.ollamaModel = newOllamaModel);
  }

  public Settings withOpenAiAddress(String newOpenAiAddress) {
    return with(draft -> draft.openAiAddress = newOpenAiAddress);
  }

  public Settings withJudgeCalls(int newJudgeCalls) {
    return with(draft -> draft.judgeCalls = newJudgeCalls);
  }

  public Settings withJudge(String newJudge) {
    return with(draft -> draft.judge = newJudge);
  }

  public Settings withReadingSize(int newReadingSize) {
    return with(draft -> draft.readingSize = newReadingSize);
  }

  public Settings withRecentProjects(List<String> newRecentProjects) {
    return with(draft -> draft.recentProjects = newRecentProjects);
  }

  public Settings withExportFolder(String newExportFolder) {
    return with(draft -> draft.exportFolder = newExportFolder);
  }

  public Settings withRawView(boolean newRawView) {
    return with(draft -> draft.rawView = newRawView);
  }

  public Settings withLinkedScroll(boolean newLinkedScroll) {
    return with(draft -> draft.linkedScroll = newLinkedScroll);
  }

  public Settings withShuffleSides(boolean newShuffleSides) {
    return with(draft -> draft.shuffleSides = newShuffleSides);
  }

  public Settings withJudgeVisible(boolean newJudgeVisible) {
    return with(draft -> draft.judgeVisible = newJudgeVisible);
  }

  public Settings withQueueOrder(String newQueueOrder) {
    return with(draft -> draft.queueOrder = newQueueOrder);
  }

  public Settings withAskStrength(boolean newAskStrength) {
    return with(draft -> draft.askStrength = newAskStrength);
  }

  public Settings withAskAcceptability(boolean newAskAcceptability) {
    return with(draft -> draft.askAcceptability = newAskAcceptability);
  }

  public Settings withOwnWords(boolean newOwnWords) {
    return with(draft -> draft.ownWords = newOwnWords);
  }

  public Settings withOwnModels(OwnModels newOwnModels) {
    return with(draft -> draft.ownModels = newOwnModels);
  }

  public Settings withRulesPlace(String newRulesPlace) {
    return with(draft -> draft.rulesPlace = newRulesPlace);
  }

  public Settings withWindow(Bounds newWindow) {
    return with(draft -> draft.window = Optional.of(newWindow));
  }

  private Settings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /// Settings while one of them is being changed.
  private static final class Draft {
    private Theme theme;
    private String language;
    private String annotator;
    private String ollamaAddress;
    private String ollamaModel;
    private String openAiAddress;
    private int judgeCalls;
    private String judge;
    private int readingSize;
    private List<String> recentProjects;
    private String exportFolder;
    private boolean rawView;
    private boolean linkedScroll;
    private boolean shuffleSides;
    private boolean judgeVisible;
    private String queueOrder;
    private boolean askStrength;
    private boolean askAcceptability;
    private boolean ownWords;
    private OwnModels ownModels;
    private String rulesPlace;
    private Optional<Bounds> window;

    Draft(Settings now) {
      theme = now.theme;
      language = now.language;
      annotator = now.annotator;
      ollamaAddress = now.ollamaAddress;
      ollamaModel = now.ollamaModel;
      openAiAddress = now.openAiAddress;
      judgeCalls = now.judgeCalls;
      judge = now.judge;
      readingSize = now.readingSize;
      recentProjects = now.recentProjects;
      exportFolder = now.exportFolder;
      rawView = now.rawView;
      linkedScroll = now.linkedScroll;
      shuffleSides = now.shuffleSides;
      judgeVisible = now.judgeVisible;
      queueOrder = now.queueOrder;
      askStrength = now.askStrength;
      askAcceptability = now.askAcceptability;
      ownWords = now.ownWords;
      ownModels = now.ownModels;
      rulesPlace = now.rulesPlace;
      window = now.window;
    }

    Settings settings() {
      return new Settings(
          theme,
          language,
          annotator,
          ollamaAddress,
          ollamaModel,
          openAiAddress,
          judgeCalls,
          judge,
          readingSize,
          recentProjects,
          exportFolder,
          rawView,
          linkedScroll,
          shuffleSides,
          judgeVisible,
          queueOrder,
          askStrength,
          askAcceptability,
          ownWords,
          ownModels,
          rulesPlace,
          window);
    }
  }
}
