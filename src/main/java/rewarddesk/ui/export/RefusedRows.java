package rewarddesk.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Validation;
import rewarddesk.export.target.Validation.Flagged;

/// What the target's loader would not take as it is meant: a line for each reason, with links to
/// the first items it concerns.
///
/// @param open goes to an item, by its ordinal
record RefusedRows(ExportTexts texts, LongConsumer open) {
  private static final int LINKS = 8;

  List<Node> of(Validation validation) {
    List<Node> nodes = new ArrayList<>();
    validation
        .counts()
        .forEach(
            (finding, count) -> {
              Label label = new Label(texts.finding(finding, count));
              label.getStyleClass().add("danger-text");
              label.setWrapText(true);
              nodes.add(label);
              nodes.add(links(validation, finding, count));
            });
    return nodes;
  }

  private FlowPane links(Validation validation, Finding finding, long count) {
    FlowPane links = new FlowPane(6, 0);
    links.getStyleClass().add("links");
    validation.flagged().stream()
        .filter(row -> row.finding().equals(finding))
        .limit(LINKS)
        .forEach(row -> links.getChildren().add(link(row)));
    long more = count - links.getChildren().size();
    if (more > 0) {
      links.getChildren().add(new Label(texts.more(more)));
    }
    return links;
  }

  private Hyperlink link(Flagged row) {
    Hyperlink link = new Hyperlink(texts.item(row));
    link.setOnAction(event -> open.accept(row.line()));
    return link;
  }
}
