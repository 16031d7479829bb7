package rewarddesk.learn;

import java.util.List;

/// How strongly a fit is held back.
///
/// @param strength pull of each weight towards 0, per example
/// @param embedding how much room the embedding gets beside the scalars; 0 leaves it out
public record Ridge(double strength, double embedding) {
  private static final double ROOM = 3;

  /// What cross-validation chooses from: scalars alone, then with the embedding, the strongest
  /// first.
  static final List<Ridge> CHOICES =
      List.of(
          new Ridge(0.1, 0),
          new Ridge(0.01, 0),
          new Ridge(1, ROOM),
          new Ridge(0.3, ROOM),
          new Ridge(0.1, ROOM),
          new Ridge(0.03, ROOM),
          new Ridge(0.01, ROOM),
          new Ridge(0.003, ROOM));
}
