package dk.forloeb.engine.internals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ClassUtils;

/** The beans that a model may name: those of the modules' {@code process} packages, and nothing else of the program. */
@FunctionalInterface
interface DelegateBeans {

    /** Empty when there is no such bean, or none that a model may name. */
    Optional<Object> find(String name);

    /** Beans of a Spring context. They are looked up when a model names them, since they need the engine to exist. */
    static DelegateBeans of(BeanFactory beans, Set<String> alsoAllowed) {
        Pattern processPackage = Pattern.compile("dk\\.forloeb\\.\\w+\\.process");
        return name -> {
            if (!beans.containsBean(name)) {
                return Optional.empty();
            }
            Class<?> type = beans.getType(name);
            boolean allowed = alsoAllowed.contains(name)
                    || type != null
                            && processPackage
                                    .matcher(ClassUtils.getUserClass(type).getPackageName())
                                    .matches();
            return allowed ? Optional.of(beans.getBean(name)) : Optional.empty();
        };
    }

    /** A fixed set, for tests of models without Spring. */
    static DelegateBeans of(Map<String, ?> beans) {
        Map<String, Object> copy = Map.copyOf(beans);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
