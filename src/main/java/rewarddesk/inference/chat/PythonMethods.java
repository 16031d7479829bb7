package rewarddesk.inference.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jinjava.javax.el.ELContext;
import jinjava.javax.el.ELResolver;
import org.jspecify.annotations.Nullable;

/// The methods of Python's `str` that chat templates call. On text, no method of Java is reachable.
final class PythonMethods extends ELResolver {
  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    if (!(base instanceof String text) || method == null) {
      return null;
    }
    context.setPropertyResolved(true);
    List<String> words =
        arguments == null ? List.of() : Arrays.stream(arguments).map(String::valueOf).toList();
    return call(text, method.toString(), words);
  }

  private static Object call(String text, String method, List<String> arguments) {
    return switch (method) {
      case "strip" -> strip(text, set(arguments), true, true);
      case "lstrip" -> strip(text, set(arguments), true, false);
      case "rstrip" -> strip(text, set(arguments), false, true);
      case "startswith" -> text.startsWith(one(method, arguments));
      case "endswith" -> text.endsWith(one(method, arguments));
      case "split" -> split(text, arguments);
      case "replace" -> text.replace(one(method, arguments), arguments.getLast());
      case "upper" -> text.toUpperCase(Locale.ROOT);
      case "lower" -> text.toLowerCase(Locale.ROOT);
      case "title", "capitalize" -> capitalized(text);
      case "find" -> text.indexOf(one(method, arguments));
      default -> throw new TemplateRefusal("it calls ." + method + "() on text");
    };
  }

  private static String one(String method, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new TemplateRefusal("it calls ." + method + "() without an argument");
    }
    return arguments.getFirst();
  }

  private static IntPredicate set(List<String> arguments) {
    return arguments.isEmpty() ? PythonMethods::isSpace : c -> arguments.getFirst().indexOf(c) >= 0;
  }

  /// White space as Python's `strip` takes it without an argument.
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String strip(String text, IntPredicate stripped, boolean left, boolean right) {
    int from = 0;
    int to = text.length();
    while (left && from < to && stripped.test(text.charAt(from))) {
      from++;
    }
    while (right && to > from && stripped.test(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// With a separator empty parts stay, without one they go.
  private static List<String> split(String text, List<String> arguments) {
    if (!arguments.isEmpty()) {
      return new ArrayList<>(List.of(text.split(Pattern.quote(arguments.getFirst()), -1)));
    }
    String stripped = strip(text, PythonMethods::isSpace, true, true);
    return new ArrayList<>(stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+")));
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    return null;
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    return null;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    // text has no properties
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    return true;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return null;
  }

  @Override
  public @Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return null;
  }
}
