package rewarddesk.dataset;

import java.util.Optional;

/// @param layout name of the layout to use instead of sniffing
/// @param seed seed of the coin that puts the chosen side into slot A or B
public record ImportOptions(Optional<String> layout, long seed) {
  public static final ImportOptions STANDARD = new ImportOptions(Optional.empty(), 0);
}
