package rewarddesk.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rewarddesk.dataset.file.ObjectRows;
import rewarddesk.dataset.file.ObjectRows.ObjectRow;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;

/// Projects and files as values that can be compared.
final class ReadBack {
  private ReadBack() {}

  /// A pair without its position: both dialogs from the first turn on. Of a tie the first is A.
  record Pair(List<Message> chosen, List<Message> rejected, boolean tie) {}

  /// All items with a label, in order.
  static List<Pair> pairs(Project project, Set<String> without) {
    List<Pair> pairs = new ArrayList<>();
    items(project, without).forEach(item -> pairs.add(pair(item)));
    return pairs;
  }

  static List<Item> items(Project project, Set<String> without) {
    List<Item> items = new ArrayList<>();
    project.comparisons().forEach(ItemQuery.ALL, new Cancellation(), items::add);
    items.removeIf(item -> without.contains(item.comparison().id()));
    return items;
  }

  /// By the gold label; by the recorded verdict where the format holds that.
  static Pair pair(Item item) {
    return pair(item, item.comparison());
  }

  /// The same with prompt and responses as one text each.
  static Pair flat(Item item) {
    Comparison comparison = item.comparison();
    Comparison flat =
        Comparison.of(
            comparison.id(),
            Content.text(comparison.prompt().plain()),
            Response.of(comparison.responseA().plain()),
            Response.of(comparison.responseB().plain()));
    return pair(item, flat);
  }

  private static Pair pair(Item item, Comparison comparison) {
    Verdict said =
        item.comparison().gold().isPresent()
            ? item.comparison().gold().get().verdict()
            : item.judgments().getFirst().judgment().verdict();
    Slot first = said instanceof Verdict.Prefers(Slot slot) ? slot : Slot.A;
    return new Pair(
        dialog(comparison, first),
        dialog(comparison, first.other()),
        !(said instanceof Verdict.Prefers));
  }

  private static List<Message> dialog(Comparison comparison, Slot slot) {
    return Stream.concat(
            comparison.prompt().turns(Role.USER).stream(),
            comparison.response(slot).content().turns(Role.ASSISTANT).stream())
        .toList();
  }

  static List<ObjectNode> rows(Path file) throws Exception {
    List<ObjectNode> rows = new ArrayList<>();
    try (ObjectRows open = ObjectRows.open(file, bytes -> {})) {
      for (var row = open.next(); row.isPresent(); row = open.next()) {
        rows.add(row.map(ObjectRow::object).orElseThrow().orElseThrow());
      }
    }
    return rows;
  }
}
