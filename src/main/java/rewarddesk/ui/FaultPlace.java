package rewarddesk.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The place on a screen where a failure is shown when there is one.
public final class FaultPlace extends VBox {
  public FaultPlace() {
    Nodes.visible(this, false);
  }

  public void show(Optional<Fault> fault, Locale locale) {
    Messages shared = Messages.beside(FaultPlace.class, locale);
    getChildren()
        .setAll(fault.map(what -> List.<Node>of(new ErrorPane(what, shared))).orElse(List.of()));
    Nodes.visible(this, fault.isPresent());
  }
}
