package rewarddesk.ui;

/// One entry of a choice box: a value and how it reads.
///
/// @param <T> what is chosen
public record Choice<T>(T value, String label) {

  @Override
  public String toString() {
    return label;
  }
}
