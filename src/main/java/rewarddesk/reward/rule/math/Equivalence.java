package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides whether two values are the same. Symmetric. One instance serves one comparison and
/// bounds its work; not for several threads.
final class Equivalence {
  private static final int MAX_UNORDERED = 60;

  private final Exact exact = new Exact();
  private final Identity identity = new Identity(exact);
  private final Amounts amounts = new Amounts(identity);

  /// @throws UnreadableException when a part cannot be computed
  boolean same(Value a, Value b) throws UnreadableException {
    if (a.equals(b)) {
      return true;
    }
    if (a instanceof Value.Relation relation) {
      return sameRelation(relation, b);
    }
    if (b instanceof Value.Relation relation) {
      return sameRelation(relation, a);
    }
    return switch (a) {
      case Value.Single own -> b instanceof Value.Single other && amounts.same(own, other);
      case Value.Listing(List<Value> items) -> sameListing(items, b);
      case Value.Braced(List<Value> items) ->
          switch (b) {
            case Value.Braced(List<Value> others) -> sameSet(items, others);
            case Value.Listing(List<Value> others) -> sameSet(items, others);
            case Value.Single single -> items.size() == 1 && same(items.getFirst(), single);
            case Value.Bracketed _, Value.Union _, Value.Matrix _, Value.Relation _ -> false;
          };
      case Value.Bracketed own -> sameBracketed(own, b);
      case Value.Union(List<Value> items) ->
          b instanceof Value.Union(List<Value> others) && sameSet(items, others);
      case Value.Matrix own -> b instanceof Value.Matrix other && sameMatrix(own, other);
      case Value.Relation relation -> sameRelation(relation, b);
    };
  }

  /// Checks that every number in it can be computed.
  void check(Value value) throws UnreadableException {
    switch (value) {
      case Value.Single single -> identity.check(single.expression());
      case Value.Listing(List<Value> items) -> checkAll(items);
      case Value.Braced(List<Value> items) -> checkAll(items);
      case Value.Bracketed bracketed -> checkAll(bracketed.items());
      case Value.Union(List<Value> items) -> checkAll(items);
      case Value.Matrix matrix -> {
        for (List<Value> row : matrix.rows()) {
          checkAll(row);
        }
      }
      case Value.Relation relation -> checkAll(List.copyOf(relation.sides()));
    }
  }

  private void checkAll(List<Value> values) throws UnreadableException {
    for (Value value : values) {
      check(value);
    }
  }

  private boolean sameListing(List<Value> items, Value b) throws UnreadableException {
    return switch (b) {
      case Value.Listing(List<Value> others) -> sameSet(items, others);
      case Value.Braced(List<Value> others) -> sameSet(items, others);
      case Value.Bracketed bracketed -> sameBracketed(bracketed, new Value.Listing(items));
      case Value.Single _, Value.Union _, Value.Matrix _, Value.Relation _ -> false;
    };
  }

  private boolean sameBracketed(Value.Bracketed own, Value b) throws UnreadableException {
    return switch (b) {
      case Value.Bracketed other ->
          own.closedLeft() == other.closedLeft()
              && own.closedRight() == other.closedRight()
              && sameInOrder(own.items(), other.items());
      case Value.Listing(List<Value> items) ->
          own.closedLeft() == own.closedRight() && sameInOrder(own.items(), items);
      case Value.Single _, Value.Braced _, Value.Union _, Value.Matrix _, Value.Relation _ -> false;
    };
  }

  private boolean sameMatrix(Value.Matrix a, Value.Matrix b) throws UnreadableException {
    if (a.determinant() != b.determinant() || a.rows().size() != b.rows().size()) {
      return false;
    }
    for (int i = 0; i < a.rows().size(); i++) {
      if (!sameInOrder(a.rows().get(i), b.rows().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameInOrder(List<Value> a, List<Value> b) throws UnreadableException {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Each item of either side stands on the other.
  private boolean sameSet(List<Value> a, List<Value> b) throws UnreadableException {
    if (a.equals(b)) {
      return true;
    }
    if (a.size() > MAX_UNORDERED || b.size() > MAX_UNORDERED) {
      throw new UnreadableException("There are too many items to compare without order.");
    }
    return allIn(a, b) && allIn(b, a);
  }

  private boolean allIn(List<Value> items, List<Value> others) throws UnreadableException {
    for (Value item : items) {
      boolean found = false;
      for (int i = 0; i < others.size() && !found; i++) {
        found = same(item, others.get(i));
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private boolean sameRelation(Value.Relation relation, Value b) throws UnreadableException {
    Optional<Relations.Solved> own = Relations.solved(relation);
    if (!(b instanceof Value.Relation other)) {
      return own.isPresent() && same(own.get().value(), b);
    }
    Optional<Relations.Solved> others = Relations.solved(other);
    if (own.isPresent() && others.isPresent()) {
      boolean named = !own.get().variable().isEmpty() && !others.get().variable().isEmpty();
      return (!named || own.get().variable().equals(others.get().variable()))
          && same(own.get().value(), others.get().value());
    }
    return sameSides(relation, other) || Relations.same(relation, other);
  }

  private boolean sameSides(Value.Relation a, Value.Relation b) throws UnreadableException {
    return a.signs().equals(b.signs())
        && sameInOrder(new ArrayList<>(a.sides()), new ArrayList<>(b.sides()));
  }
}
