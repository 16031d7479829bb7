package rewarddesk.ui.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import rewarddesk.export.recipe.Verdicts;

/// Which judges sit on the jury, one box each. All of them are no choice: judges that judge later
/// then belong to it too. So is none, because a jury needs somebody. JavaFX thread only.
final class Jurors {
  private final UnaryOperator<String> words;
  private final FormChanges changes;
  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

  /// @param words what people call a judge
  Jurors(UnaryOperator<String> words, FormChanges changes) {
    this.words = words;
    this.changes = changes;
  }

  /// @param place where the boxes stand
  /// @param known the judges of the project
  /// @param verdicts the choice; judges of another project that it names are offered too
  void show(VBox place, List<String> known, Verdicts verdicts) {
    List<String> named = verdicts.source().asksJury() ? verdicts.judges() : List.of();
    TreeSet<String> names = new TreeSet<>(known);
    names.addAll(named);
    if (!List.copyOf(names).equals(List.copyOf(boxes.keySet()))) {
      boxes.clear();
      names.forEach(name -> boxes.put(name, box(name)));
      place.getChildren().setAll(boxes.values());
    }
    boxes.forEach((name, box) -> box.setSelected(named.isEmpty() || named.contains(name)));
  }

  private CheckBox box(String name) {
    CheckBox box = new CheckBox(words.apply(name));
    box.setMnemonicParsing(false);
    box.setWrapText(true);
    changes.watch(box);
    return box;
  }

  /// Empty for all.
  List<String> chosen() {
    List<String> chosen =
        boxes.entrySet().stream()
            .filter(entry -> entry.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList();
    return chosen.size() == boxes.size() ? List.of() : chosen;
  }
}
