package rewarddesk.ui.insights;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import rewarddesk.insight.Standings;

/// The pages of the insights screen. Each is made anew only for new numbers: the keyboard focus may
/// be on one of its cells.
final class Pages {
  private static final String FIRST_WITHOUT_LABELS = "agreementTab";

  private final InsightsViewModel model;
  private final CardPane card;
  private final AgreementPane agreement;
  private final BiasPane bias;
  private final AcceptPane accept;
  private final SlicesPane slices;
  private final ComparePane compare;
  private final BoardPane board;
  private final ModelsPane models;
  private TabPane tabs = new TabPane();
  private Optional<PairAnswer> pairShown = Optional.empty();
  private Optional<Standings> standingsShown = Optional.empty();

  Pages(InsightsViewModel model, InsightTexts texts) {
    this.model = model;
    this.card = new CardPane(model, texts);
    this.agreement = new AgreementPane(model, texts);
    this.bias = new BiasPane(model, texts);
    this.accept = new AcceptPane(model, texts);
    this.slices = new SlicesPane(model, texts);
    this.compare = new ComparePane(model, texts);
    this.board = new BoardPane(model, texts);
    this.models = new ModelsPane(model, texts);
    bias.waitForTexts();
    board.waitForTexts();
    models.waitForTexts();
  }

  /// Fills the tabs, which are known by their ids.
  void attach(TabPane pane) {
    tabs = pane;
    Map<String, Node> pages =
        Map.of(
            "cardTab", card,
            "agreementTab", agreement,
            "biasTab", bias,
            "acceptTab", accept,
            "compareTab", compare,
            "boardTab", board,
            "modelsTab", models);
    for (Tab tab : tabs.getTabs()) {
      tab.setContent(pages.containsKey(tab.getId()) ? scrolling(pages.get(tab.getId())) : slices);
    }
  }

  private static ScrollPane scrolling(Node page) {
    ScrollPane pane = new ScrollPane(page);
    pane.setFitToWidth(true);
    pane.setFocusTraversable(false);
    pane.getStyleClass().add("edge-to-edge");
    return pane;
  }

  /// Who agrees with whom.
  void show(Overview all) {
    agreement.show(all);
  }

  /// The selected judge.
  void show(CardAnswer answer) {
    boolean labelled = answer.card().isPresent();
    for (Tab tab : tabs.getTabs()) {
      if (tab.getId().matches("cardTab|acceptTab|slicesTab")) {
        tab.setDisable(!labelled);
      } else if (!labelled && tab.getId().equals(FIRST_WITHOUT_LABELS)) {
        tabs.getSelectionModel().select(tab);
      }
    }
    answer
        .card()
        .ifPresent(
            shown -> {
              card.show(answer.known(), shown, answer.ratings());
              accept.show(shown);
              slices.show(answer.known(), shown);
            });
    agreement.show(answer.known(), answer.judge(), answer.panel());
    answer
        .biases()
        .ifPresentOrElse(
            found -> bias.show(answer.known(), answer.judge(), found), bias::waitForTexts);
  }

  /// Two judges, and how everybody stands.
  void show(Overview all, Optional<PairAnswer> pair, Optional<Standings> standings) {
    compare.offer(all, model.selectedProperty().get(), model.answers().versionsProperty().get());
    if (!pair.equals(pairShown)) {
      pairShown = pair;
      compare.show(all, pair);
    }
    if (!standings.equals(standingsShown)) {
      standingsShown = standings;
      standings.ifPresentOrElse(
          known -> {
            board.show(known);
            models.show(known.models());
          },
          () -> {
            board.waitForTexts();
            models.waitForTexts();
          });
    }
  }
}
