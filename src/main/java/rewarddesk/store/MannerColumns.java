package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Manner;

/// How a decision came about, as a word and the verdict before the reveal.
final class MannerColumns {
  static final String COLUMNS = "d.manner, d.before_verdict, d.hasty";

  private MannerColumns() {}

  static @Nullable String word(Manner manner) {
    return manner instanceof Manner.Direct ? null : manner.word();
  }

  static @Nullable String before(Manner manner) {
    return manner instanceof Manner.AfterReveal(var before) ? before.word() : null;
  }

  static Manner read(ResultSet row) throws SQLException {
    @Nullable String word = row.getString("manner");
    return switch (word) {
      case null -> Manner.direct();
      case "before_reveal" -> new Manner.BeforeReveal();
      case "after_reveal" ->
          new Manner.AfterReveal(VerdictColumns.human(row.getString("before_verdict")));
      case "auto_accepted" -> new Manner.AutoAccepted();
      default -> throw Columns.unknown(word);
    };
  }
}
