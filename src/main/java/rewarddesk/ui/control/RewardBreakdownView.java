package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// Shows how the rule rewards of both responses add up to their totals: a waterfall side by side,
/// one rule a row, the clip as a step of its own.
///
/// Pointing at a step or moving the focus there shows its evidence; a click holds it, a second one
/// lets go; [#nextEvidence()] goes from one to the next.
public final class RewardBreakdownView extends VBox {
  private static final double NAME_WIDTH = 100;

  private final GridPane grid = new GridPane();
  private final List<RewardRow> rows = new ArrayList<>();
  private final Label title = new Label(ControlTexts.get("rules"));
  private final Label headA = head(Slot.A);
  private final Label headB = head(Slot.B);
  private final RewardTotals totals = new RewardTotals();
  private final Label evidence = new Label();
  private BiConsumer<Slot, Optional<RuleReward>> onEvidence = (slot, reward) -> {};
  private Optional<Place> held = Optional.empty();

  /// A step that evidence can be asked of.
  private record Place(RewardRow row, Slot slot) {
    Optional<RuleReward> reward() {
      return row.reward(slot);
    }
  }

  public RewardBreakdownView() {
    getStyleClass().add("reward-breakdown");
    grid.getStyleClass().add("reward-grid");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.SOMETIMES);
    name.setMinWidth(NAME_WIDTH);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(name, value, value);
    title.getStyleClass().add("reward-title");
    evidence.getStyleClass().add("reward-evidence");
    evidence.setWrapText(true);
    evidence.setMinHeight(USE_PREF_SIZE);
    grid.addRow(0, title, headA, headB);
    getChildren().addAll(grid, evidence);
    showEvidence(Optional.empty());
  }

  private static Label head(Slot slot) {
    Label head = new Label(slot.name());
    head.setMaxWidth(Double.MAX_VALUE);
    head.getStyleClass()
        .addAll(
            "side-letter", "reward-head", "side-letter-" + slot.name().toLowerCase(Locale.ROOT));
    return head;
  }

  /// Who is told which rule's evidence is asked for, and in which shown position; told an empty
  /// reward when none is any more.
  public void setOnEvidence(BiConsumer<Slot, Optional<RuleReward>> listener) {
    onEvidence = listener;
  }

  /// Shows two breakdowns.
  ///
  /// @param a of the response shown as A
  /// @param b of the response shown as B
  public void setBreakdowns(RewardBreakdown a, RewardBreakdown b) {
    setBreakdowns(List.of(), a, b);
  }

  /// Shows two breakdowns of which parts may still be on their way.
  ///
  /// @param names every rule in the profile's order; what neither breakdown has yet is shown as
  ///   being measured. What the breakdowns have beyond them comes last
  public void setBreakdowns(List<String> names, RewardBreakdown a, RewardBreakdown b) {
    Set<String> all = new LinkedHashSet<>(names);
    a.rewards().forEach(reward -> all.add(reward.name()));
    b.rewards().forEach(reward -> all.add(reward.name()));
    letGo();
    show(Waterfall.of(List.copyOf(all), a, b));
  }

  private void show(Waterfall waterfall) {
    int used = 0;
    for (Waterfall.Row row : waterfall.rows()) {
      row(used++).show(row, waterfall.scale());
    }
    while (rows.size() > used) {
      rows.removeLast().removeFrom(grid);
    }
    totals.show(waterfall, grid, used + 1);
  }

  private RewardRow row(int index) {
    if (index == rows.size()) {
      RewardRow row = new RewardRow(new Watch());
      rows.add(row);
      row.addTo(grid, index + 1);
    }
    return rows.get(index);
  }

  /// Holds the next step's evidence, after the last one none.
  public void nextEvidence() {
    List<Place> places =
        rows.stream()
            .flatMap(row -> List.of(new Place(row, Slot.A), new Place(row, Slot.B)).stream())
            .filter(place -> place.reward().flatMap(r -> Optional.of(r.evidence())).isPresent())
            .filter(place -> place.reward().orElseThrow().value().isPresent())
            .toList();
    int next = held.map(place -> places.indexOf(place) + 1).orElse(0);
    letGo();
    if (next < places.size()) {
      hold(places.get(next));
    }
  }

  private void hold(Place place) {
    held = Optional.of(place);
    place.row().hold(place.slot(), true);
    ask(place, true);
  }

  private void letGo() {
    Optional<Place> before = held;
    held = Optional.empty();
    before.ifPresent(
        place -> {
          place.row().hold(place.slot(), false);
          ask(place, false);
        });
    showEvidence(Optional.empty());
  }

  private void ask(Place place, boolean wanted) {
    showEvidence(wanted ? Optional.of(place) : Optional.empty());
    onEvidence.accept(place.slot(), wanted ? place.reward() : Optional.empty());
  }

  private void showEvidence(Optional<Place> place) {
    evidence.setText(
        place
            .map(
                at ->
                    RightToLeft.guarded(
                        at.slot()
                            + " · "
                            + at.row().name()
                            + ": "
                            + RewardCell.explanation(at.reward())))
            .orElseGet(() -> ControlTexts.get("evidence.hint")));
  }

  /// What happens at the rows. While evidence is held, pointing elsewhere changes nothing.
  private final class Watch implements RewardRow.Listener {
    @Override
    public void pointed(RewardRow row, Slot slot, boolean at) {
      if (held.isEmpty()) {
        ask(new Place(row, slot), at);
      }
    }

    @Override
    public void chosen(RewardRow row, Slot slot) {
      Place place = new Place(row, slot);
      boolean again = held.equals(Optional.of(place));
      letGo();
      if (!again) {
        hold(place);
      }
    }
  }
}
