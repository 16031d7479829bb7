package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the structure of an answer: lists, sets, tuples, intervals, unions, matrices, relations,
/// and ± as two values. What is inside goes to [AmountReader].
final class ValueReader {
  private static final int MAX_DEPTH = 12;
  private static final String RELATIONS = "=<>≤≥≠";

  private ValueReader() {}

  static Value read(List<Token> tokens) throws UnreadableException {
    return read(tokens, 0);
  }

  private static Value read(List<Token> tokens, int depth) throws UnreadableException {
    if (depth > MAX_DEPTH) {
      throw new UnreadableException("The answer is nested too deeply.");
    }
    if (tokens.size() == 1 && tokens.getFirst().equals(new Token.Name("emptyset"))) {
      return new Value.Braced(List.of());
    }
    if (turnedBrackets(tokens)) {
      return bracketed(tokens, depth);
    }
    List<Value> items = items(Pieces.at(tokens, ",;").parts(), depth);
    return items.size() == 1 ? items.getFirst() : new Value.Listing(items);
  }

  /// Open ends written as in France: `]0, 1[`.
  private static boolean turnedBrackets(List<Token> tokens) {
    if (tokens.size() < 4) {
      return false;
    }
    Token open = tokens.getFirst();
    Token close = tokens.getLast();
    boolean turned = open.is(']') || close.is('[');
    return turned
        && (open.is(']') || open.is('[') || open.is('('))
        && (close.is(']') || close.is('[') || close.is(')'));
  }

  private static List<Value> items(List<List<Token>> parts, int depth) throws UnreadableException {
    List<Value> items = new ArrayList<>();
    for (List<Token> part : parts) {
      if (!part.isEmpty()) {
        items.add(item(part, depth));
      }
    }
    if (items.isEmpty()) {
      throw new UnreadableException("There is no number or formula.");
    }
    return List.copyOf(items);
  }

  /// One value without commas outside brackets.
  private static Value item(List<Token> tokens, int depth) throws UnreadableException {
    List<List<Token>> members = Pieces.at(tokens, "∈").parts();
    if (members.size() > 1) {
      return item(members.getLast(), depth + 1);
    }
    Pieces.Cut relation = Pieces.at(tokens, RELATIONS);
    if (!relation.signs().isEmpty()) {
      return relation(relation, depth);
    }
    List<List<Token>> united = Pieces.at(tokens, "∪").parts();
    if (united.size() > 1) {
      return new Value.Union(items(united, depth + 1));
    }
    Optional<Value> structure = structured(tokens, depth);
    return structure.isPresent() ? structure.get() : bothSigns(AmountReader.read(tokens));
  }

  /// A set, tuple, interval or matrix; empty when it is one amount.
  private static Optional<Value> structured(List<Token> tokens, int depth)
      throws UnreadableException {
    if (tokens.isEmpty() || !Pieces.enclosed(tokens)) {
      return Optional.empty();
    }
    if (tokens.getFirst() instanceof Token.Environment(String name, boolean _)) {
      return Optional.of(matrix(tokens.subList(1, tokens.size() - 1), name));
    }
    boolean braces = tokens.getFirst().is('⟦');
    boolean several = !Pieces.at(tokens.subList(1, tokens.size() - 1), ",;").signs().isEmpty();
    boolean brackets =
        tokens.getFirst().is('(') || tokens.getFirst().is('[') || tokens.getFirst().is('{');
    return braces || (several && brackets)
        ? Optional.of(bracketed(tokens, depth))
        : Optional.empty();
  }

  private static Value bracketed(List<Token> tokens, int depth) throws UnreadableException {
    Token open = tokens.getFirst();
    Token close = tokens.getLast();
    List<Token> inside = tokens.subList(1, tokens.size() - 1);
    boolean set = (open.is('⟦') && close.is('⟧')) || (open.is('{') && close.is('}'));
    if (set) {
      return new Value.Braced(
          inside.isEmpty()
              ? List.of()
              : flattened(items(Pieces.at(inside, ",;").parts(), depth + 1)));
    }
    List<Value> items = separate(inside, depth);
    Value.Bracketed bracketed = new Value.Bracketed(open.is('['), close.is(']'), items);
    return rows(bracketed).orElse(bracketed);
  }

  private static List<Value> separate(List<Token> inside, int depth) throws UnreadableException {
    List<Value> items = new ArrayList<>();
    for (List<Token> part : Pieces.at(inside, ",;").parts()) {
      if (part.isEmpty()) {
        throw new UnreadableException("A tuple or interval lacks a part.");
      }
      items.add(item(part, depth + 1));
    }
    return List.copyOf(items);
  }

  /// A ± in a set stands for two of its members.
  private static List<Value> flattened(List<Value> items) {
    return items.stream()
        .flatMap(
            item ->
                item instanceof Value.Listing(List<Value> inner)
                    ? inner.stream()
                    : java.util.stream.Stream.of(item))
        .toList();
  }

  /// `[[1, 2], [3, 4]]` is a matrix.
  private static Optional<Value> rows(Value.Bracketed list) {
    List<List<Value>> rows = new ArrayList<>();
    for (Value item : list.items()) {
      if (list.closedLeft()
          && item instanceof Value.Bracketed(boolean left, boolean right, List<Value> row)
          && left
          && right) {
        rows.add(row);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Value.Matrix(false, rows));
  }

  private static Value matrix(List<Token> tokens, String name) throws UnreadableException {
    List<List<Value>> rows = new ArrayList<>();
    for (List<Token> row : Pieces.at(tokens, "⏎").parts()) {
      if (!row.isEmpty()) {
        List<Value> cells = new ArrayList<>();
        for (List<Token> cell : Pieces.at(row, "&").parts()) {
          cells.add(AmountReader.read(cell));
        }
        rows.add(List.copyOf(cells));
      }
    }
    if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != rows.getFirst().size())) {
      throw new UnreadableException("The rows of the matrix have different lengths.");
    }
    return new Value.Matrix(name.startsWith("v") || name.startsWith("V"), List.copyOf(rows));
  }

  private static Value relation(Pieces.Cut cut, int depth) throws UnreadableException {
    List<List<Token>> parts = new ArrayList<>(cut.parts());
    List<Character> signs = new ArrayList<>(cut.signs());
    while (signs.size() > 0 && signs.getFirst() == '=' && isLabel(parts.getFirst())) {
      parts.removeFirst();
      signs.removeFirst();
    }
    if (signs.isEmpty()) {
      return item(parts.getFirst(), depth + 1);
    }
    if (signs.stream().allMatch(sign -> sign == '=')) {
      Optional<Value> structure = structured(parts.getLast(), depth + 1);
      if (structure.isPresent()) {
        return structure.get();
      }
    }
    List<Value.Single> sides = new ArrayList<>();
    for (List<Token> part : parts) {
      sides.add(AmountReader.read(part));
    }
    return bothSigns(new Value.Relation(List.copyOf(sides), List.copyOf(signs)));
  }

  /// What only names the answer: `f(x)`, `(x, y)`, `area`.
  private static boolean isLabel(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return true;
    }
    if (tokens.stream().allMatch(Token.Word.class::isInstance)) {
      return true;
    }
    int from = tokens.getFirst() instanceof Token.Name ? 1 : 0;
    List<Token> rest = tokens.subList(from, tokens.size());
    return rest.size() > 2
        && rest.getFirst().is('(')
        && Pieces.enclosed(rest)
        && rest.subList(1, rest.size() - 1).stream()
            .allMatch(token -> token instanceof Token.Name || token.is(','))
        && (from == 1 || rest.stream().anyMatch(token -> token.is(',')));
  }

  private static Value bothSigns(Value.Single amount) {
    if (!hasEitherSign(amount)) {
      return amount;
    }
    return new Value.Listing(List.of(withSign(amount, true), withSign(amount, false)));
  }

  private static Value bothSigns(Value.Relation relation) {
    if (relation.sides().stream().noneMatch(ValueReader::hasEitherSign)) {
      return relation;
    }
    return new Value.Listing(List.of(withSign(relation, true), withSign(relation, false)));
  }

  private static Value.Relation withSign(Value.Relation relation, boolean plus) {
    return new Value.Relation(
        relation.sides().stream().map(side -> withSign(side, plus)).toList(), relation.signs());
  }

  private static Value.Single withSign(Value.Single amount, boolean plus) {
    return new Value.Single(amount.expression().withSign(plus), amount.places(), amount.unit());
  }

  private static boolean hasEitherSign(Value.Single amount) {
    return amount.expression().contains(Expression.EitherSign.class::isInstance);
  }
}
