package rewarddesk.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemQuery.Agreement;
import rewarddesk.project.ItemQuery.Mark;
import rewarddesk.project.ItemQuery.Status;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Words;

/// The boxes that say which items are wanted. Each follows its part of the query, whoever sets it.
final class FiltersController {
  private final ItemsViewModel model;
  private final ItemFilters filters;
  private final Parent root;

  @FXML private ComboBox<Choice<Status>> status;
  @FXML private ComboBox<Choice<Optional<String>>> decision;
  @FXML private ComboBox<Choice<Optional<String>>> verdict;
  @FXML private ComboBox<Choice<Agreement>> agreement;
  @FXML private ComboBox<Choice<Mark>> mark;
  @FXML private ComboBox<Choice<Optional<String>>> subset;

  FiltersController(ItemsViewModel model, Messages messages, Words words) {
    this.model = model;
    this.filters = new ItemFilters(messages, words);
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    bind(status, filters.statuses(), ItemQuery::withStatus, ItemQuery::status);
    bind(decision, filters.decisions(), ItemQuery::withDecision, ItemQuery::decision);
    bind(verdict, filters.judgeVerdicts(), ItemQuery::withJudgeVerdict, ItemQuery::judgeVerdict);
    bind(agreement, filters.agreements(), ItemQuery::withAgreement, ItemQuery::agreement);
    bind(mark, filters.marks(), ItemQuery::withMark, ItemQuery::mark);
    bind(subset, filters.subsets(List.of()), ItemQuery::withSubset, ItemQuery::subset);
    model
        .subsets()
        .addListener((ListChangeListener<String>) change -> subsetsChanged(model.subsets()));
  }

  private <T> void bind(
      ComboBox<Choice<T>> box,
      List<Choice<T>> choices,
      BiFunction<ItemQuery, T, ItemQuery> with,
      Function<ItemQuery, T> part) {
    box.getItems().setAll(choices);
    box.getSelectionModel().select(0);
    box.valueProperty()
        .subscribe(
            (old, now) -> {
              if (now != null) {
                model.ask(with.apply(model.queryProperty().get(), now.value()));
              }
            });
    model.queryProperty().subscribe(query -> Nodes.select(box, part.apply(query)));
  }

  private void subsetsChanged(List<String> names) {
    Optional<String> chosen = model.queryProperty().get().subset();
    subset.getItems().setAll(filters.subsets(names));
    Nodes.select(subset, chosen);
  }
}
