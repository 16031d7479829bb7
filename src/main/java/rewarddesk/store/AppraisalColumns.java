package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Rating;

/// What an annotator says about one side alone; null where nothing was said.
final class AppraisalColumns {
  static final String COLUMNS =
      "d.acceptable_a, d.rating_a, d.critique_a, d.acceptable_b, d.rating_b, d.critique_b";

  private AppraisalColumns() {}

  static @Nullable Integer acceptable(Appraisal appraisal) {
    return appraisal.acceptable().map(yes -> yes ? 1 : 0).orElse(null);
  }

  static @Nullable Integer rating(Appraisal appraisal) {
    return appraisal.rating().map(Rating::value).orElse(null);
  }

  static @Nullable String critique(Appraisal appraisal) {
    return appraisal.critique().isEmpty() ? null : appraisal.critique();
  }

  static Appraisal read(ResultSet row, String side) throws SQLException {
    return new Appraisal(
        Columns.whole(row, "acceptable_" + side).map(value -> value == 1),
        Columns.whole(row, "rating_" + side).map(value -> new Rating(Math.toIntExact(value))),
        Columns.text(row, "critique_" + side).orElse(""));
  }
}
