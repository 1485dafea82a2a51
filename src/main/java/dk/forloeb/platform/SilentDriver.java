package dk.forloeb.platform;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps values out of the messages of PostgreSQL's driver. It otherwise repeats the whole statement that failed, names and
 * telephone numbers included, in an exception that anybody may log.
 */
@Component
class SilentDriver implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source
                && source.getJdbcUrl() != null
                && source.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            source.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
    }
}
