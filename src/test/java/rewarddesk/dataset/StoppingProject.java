package rewarddesk.dataset;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;

/// A project that cancels an import when a batch is about to be written.
final class StoppingProject {
  private StoppingProject() {}

  /// @param batch which batch, from 1
  static Project of(Project project, int batch, Cancellation cancel) {
    int[] seen = {0};
    return (Project)
        Proxy.newProxyInstance(
            Project.class.getClassLoader(),
            new Class<?>[] {Project.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("comparisons") && ++seen[0] == batch) {
                cancel.cancel();
              }
              try {
                return method.invoke(project, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
