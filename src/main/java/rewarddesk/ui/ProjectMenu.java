package rewarddesk.ui;

import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;

/// Open, new and recent projects: in the menu of the top bar and on the start page.
final class ProjectMenu {
  private final ShellViewModel model;
  private final Messages messages;
  private final Runnable open;
  private final Runnable create;

  ProjectMenu(ShellViewModel model, Messages messages, Runnable open, Runnable create) {
    this.model = model;
    this.messages = messages;
    this.open = open;
    this.create = create;
  }

  void attach(MenuButton menu, VBox links) {
    menu.setOnShowing(event -> fill(menu));
    fill(menu);
    for (String recent : model.recentProjects()) {
      Hyperlink link = new Hyperlink(recent);
      link.setOnAction(event -> model.openProject(Path.of(recent)));
      links.getChildren().add(link);
    }
  }

  private void fill(MenuButton menu) {
    menu.getItems()
        .setAll(
            item(messages.text("shell.project.open"), open),
            item(messages.text("shell.project.new"), create),
            new SeparatorMenuItem());
    for (String recent : model.recentProjects()) {
      menu.getItems().add(item(recent, () -> model.openProject(Path.of(recent))));
    }
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
