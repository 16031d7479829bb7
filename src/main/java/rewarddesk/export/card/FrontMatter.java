package rewarddesk.export.card;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rewarddesk.export.file.DataPart;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.ColumnType;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Split;

/// The YAML at the head of a card, with the keys that the Hub and `load_dataset` read.
///
/// `configs` name every file, so that nothing else in the folder is taken for data. Text is written
/// as JSON strings, which YAML reads as they are.
final class FrontMatter {
  private final DatasetCard card;
  private final StringBuilder yaml = new StringBuilder("---\n");

  FrontMatter(DatasetCard card) {
    this.card = card;
  }

  String text() {
    yaml.append("license: unknown\n");
    languages();
    yaml.append("pretty_name: ").append(quoted(card.title())).append('\n');
    yaml.append("size_categories:\n- ").append(size(card.rows())).append('\n');
    yaml.append("task_categories:\n- text-generation\n");
    yaml.append("tags:\n- preference\n- rewarddesk\n- ").append(card.target().name()).append('\n');
    if (isLoadable()) {
      features();
      configs();
    }
    return yaml.append("---\n").toString();
  }

  /// One JSON object with the rows inside is nothing that `load_dataset` reads.
  private boolean isLoadable() {
    return card.recipe().format() != FileFormat.JSON || card.target().frame().head().equals("[");
  }

  private void languages() {
    TreeSet<String> codes = new TreeSet<>();
    card.tally().languages().keySet().stream()
        .map(language -> language.split("-", -1)[0])
        .filter(code -> code.matches("[a-z]{2,3}"))
        .forEach(codes::add);
    if (!codes.isEmpty()) {
      yaml.append("language:\n");
      codes.forEach(code -> yaml.append("- ").append(quoted(code)).append('\n'));
    }
  }

  /// The Hub's words for sizes.
  static String size(long rows) {
    String[] bounds = {"1K", "10K", "100K", "1M", "10M", "100M"};
    if (rows < 1000) {
      return "n<1K";
    }
    int index = Math.min(bounds.length - 1, (int) Math.log10((double) rows) - 3);
    return index == bounds.length - 1 ? "100M<n<1B" : bounds[index] + "<n<" + bounds[index + 1];
  }

  private void features() {
    yaml.append("dataset_info:\n  features:\n");
    card.columns().forEach(column -> feature(column, "  "));
    yaml.append("  splits:\n");
    Map<Split, List<DataPart>> splits = splits();
    splits.forEach(
        (split, parts) ->
            yaml.append("  - name: ")
                .append(split.word())
                .append("\n    num_bytes: ")
                .append(parts.stream().mapToLong(DataPart::bytes).sum())
                .append("\n    num_examples: ")
                .append(parts.stream().mapToLong(DataPart::rows).sum())
                .append('\n'));
    long bytes = card.parts().stream().mapToLong(DataPart::bytes).sum();
    yaml.append("  download_size: ").append(bytes).append('\n');
    yaml.append("  dataset_size: ").append(bytes).append('\n');
  }

  private void feature(Column column, String indent) {
    yaml.append(indent).append("- name: ").append(column.name()).append('\n');
    type(column.type(), indent + "  ");
  }

  private void type(ColumnType type, String indent) {
    switch (type) {
      case ColumnType.ListOf(ColumnType.Struct(List<Column> fields)) -> {
        yaml.append(indent).append("list:\n");
        fields.forEach(field -> feature(field, indent));
      }
      case ColumnType.ListOf(ColumnType.ListOf inner) -> {
        yaml.append(indent).append("list:\n");
        type(inner, indent + "  ");
      }
      case ColumnType.ListOf(ColumnType element) ->
          yaml.append(indent).append("list: ").append(dtype(element)).append('\n');
      case ColumnType.Struct(List<Column> fields) -> {
        yaml.append(indent).append("struct:\n");
        fields.forEach(field -> feature(field, indent));
      }
      case ColumnType.Text(), ColumnType.Whole(), ColumnType.Decimal(), ColumnType.Flag() ->
          yaml.append(indent).append("dtype: ").append(dtype(type)).append('\n');
    }
  }

  private static String dtype(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "string";
      case ColumnType.Whole() -> "int64";
      case ColumnType.Decimal() -> "float64";
      case ColumnType.Flag() -> "bool";
      case ColumnType.ListOf(ColumnType ignored) -> "list";
      case ColumnType.Struct(List<Column> ignored) -> "struct";
    };
  }

  private void configs() {
    yaml.append("configs:\n- config_name: default\n  data_files:\n");
    splits()
        .forEach(
            (split, parts) -> {
              yaml.append("  - split: ").append(split.word()).append("\n    path:\n");
              parts.forEach(part -> yaml.append("    - ").append(quoted(part.name())).append('\n'));
            });
    if (card.recipe().format() == FileFormat.CSV) {
      yaml.append("  keep_default_na: false\n");
    }
  }

  private Map<Split, List<DataPart>> splits() {
    Map<Split, List<DataPart>> splits = new LinkedHashMap<>();
    for (DataPart part : card.parts()) {
      splits.computeIfAbsent(part.split(), split -> new ArrayList<>()).add(part);
    }
    return splits;
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
