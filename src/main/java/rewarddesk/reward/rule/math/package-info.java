/// Whether two mathematical answers are the same: read, then decided, in bounded time.
///
/// Start at [rewarddesk.reward.rule.math.MathVerifier]: it finds the answer in a response
/// (`AnswerFinder`), cuts it into tokens (`Lexer`), reads a value from them (`ValueReader` for
/// sets, intervals, matrices and relations, `ExpressionReader` for the algebra inside), and decides
/// with `Equivalence`: exact rationals first (`Exact`), then identity at seeded points
/// (`Identity`). What cannot be read or computed is unreadable with a reason, never a number. The
/// reference implementations that other projects use are kept apart, quirks included, in
/// [rewarddesk.reward.rule.math.ReferenceAccuracy].
@NullMarked
package rewarddesk.reward.rule.math;

import org.jspecify.annotations.NullMarked;
