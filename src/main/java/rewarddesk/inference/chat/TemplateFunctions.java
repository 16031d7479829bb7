package rewarddesk.inference.chat;

import com.hubspot.jinjava.el.ext.NamedParameter;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import com.hubspot.jinjava.objects.Namespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Functions that chat templates expect beside Jinja's own. Public, because the library calls them
/// by reflection.
public final class TemplateFunctions {
  private static final int MOST_NAMES = 100;

  private TemplateFunctions() {}

  static List<ELFunctionDefinition> all() {
    return List.of(
        new ELFunctionDefinition(
            "", "raise_exception", TemplateFunctions.class, "refuse", Object.class),
        new ELFunctionDefinition(
            "", "namespace", TemplateFunctions.class, "namespace", Object[].class));
  }

  /// How a template says that it does not take a conversation.
  public static Object refuse(Object reason) {
    throw new TemplateRefusal(String.valueOf(reason));
  }

  /// Variables that a loop may change; the library's own takes no names with values.
  public static Object namespace(Object... parameters) {
    Map<String, Object> values = new HashMap<>();
    for (Object parameter : parameters) {
      if (parameter instanceof NamedParameter named) {
        values.put(named.getName(), named.getValue());
      }
    }
    return new Namespace(values, MOST_NAMES);
  }
}
