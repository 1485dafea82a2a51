package dk.forloeb.engine.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters that correct Camunda's answers outside all others, so that they see what the browser would get. */
@Configuration
class WebappRepairs {

    @Bean
    FilterRegistrationBean<PageNonceFilter> pageNonce() {
        return outermost("pageNonce", new PageNonceFilter(), "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<PlainMessageFilter> plainMessagesForPeople() {
        return outermost("plainMessagesForPeople", new PlainMessageFilter(true), "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<PlainMessageFilter> plainMessagesForMachines() {
        return outermost("plainMessagesForMachines", new PlainMessageFilter(false), "/engine-rest/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> outermost(String name, F filter, String pattern) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(pattern);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
