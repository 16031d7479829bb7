package rewarddesk.ui;

/// Makes a screen; [rewarddesk.wiring] names one for each [Place].
@FunctionalInterface
public interface ScreenFactory {
  Screen create(Session session);
}
