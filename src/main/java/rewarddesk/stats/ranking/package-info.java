/// Which source model wins. [rewarddesk.stats.ranking.Games] holds who met whom;
/// [rewarddesk.stats.ranking.BradleyTerry] rates all players at once and says when the games do not
/// identify a rating, [rewarddesk.stats.ranking.Elo] one game after the other;
/// [rewarddesk.stats.ranking.LengthControlled] and [rewarddesk.stats.ranking.ArenaHard] are win
/// rates against one opponent. A tie is half a win; a game without a verdict is no game.
@NullMarked
package rewarddesk.stats.ranking;

import org.jspecify.annotations.NullMarked;
