package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Manner;

/// How a decision came about, as a word and the verdict before the reveal.
final class MannerColumns {
  static final String COLUMNS = "d.manner, d.before_verdict, d.hasty";

  private static final String BEFORE = "before_reveal";
  private static final String AFTER = "after_reveal";
  private static final String ACCEPTED = "auto_accepted";

  private MannerColumns() {}

  static @Nullable String word(Manner manner) {
    return switch (manner) {
      case Manner.Direct() -> null;
      case Manner.BeforeReveal() -> BEFORE;
      case Manner.AfterReveal _ -> AFTER;
      case Manner.AutoAccepted() -> ACCEPTED;
    };
  }

  static @Nullable String before(Manner manner) {
    return manner instanceof Manner.AfterReveal(var before) ? before.word() : null;
  }

  static Manner read(ResultSet row) throws SQLException {
    @Nullable String word = row.getString("manner");
    return switch (word) {
      case null -> Manner.DIRECT;
      case BEFORE -> new Manner.BeforeReveal();
      case AFTER -> new Manner.AfterReveal(VerdictColumns.human(row.getString("before_verdict")));
      case ACCEPTED -> new Manner.AutoAccepted();
      default -> throw Columns.unknown(word);
    };
  }
}
