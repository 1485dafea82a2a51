package dk.forloeb.engine.web;

import dk.forloeb.platform.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may reach which address. What is not named here is shut. */
@Configuration
class WebSecurity {

    private static final String OWN_PAGES_POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'self'";

    private final StaffLogin staff;

    WebSecurity(StaffLogin staff) {
        this.staff = staff;
    }

    /**
     * Camunda's webapps, which bring their own login, CSRF check and headers. Their set-up page is shut for good: it
     * lets anyone make an administrator when the database has none (CVE-2026-77226).
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new BodyLimitFilter(), AuthorizationFilter.class)
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                        (request, response, exception) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Interfaces for machines: no session, user id and password with each request. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 20)
    SecurityFilterChain interfaces(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(paths("/engine-rest", "/engine-rest/**", "/api/**")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(WebSecurity::comesFromAnotherSite)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BodyLimitFilter(), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(staff), AuthorizationFilter.class)
                .build();
    }

    /** Watching the running system: anyone may ask whether it lives, the rest is the administrator's. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 30)
    SecurityFilterChain monitoring(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(paths("/actuator", "/actuator/**")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/actuator/health", "/actuator/health/**", "/actuator/info"))
                        .permitAll()
                        .anyRequest()
                        .hasRole(Role.ADMIN.key()))
                .build();
    }

    /** Forløb's own pages, and the way in to them: whoever is logged in to Tasklist is logged in here. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 40)
    SecurityFilterChain ownPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/", "/forloeb", "/forloeb/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths("/", "/forloeb/assets/**"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new WebappSessionFilter(staff), SecurityContextHolderFilter.class)
                .addFilterAfter(new EngineIdentityFilter(staff), AuthorizationFilter.class)
                .exceptionHandling(denied -> denied.authenticationEntryPoint(new LoginEntryPoint()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_PAGES_POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                features -> features.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                // The session is Camunda's; Spring only reads who is logged in, for one request at a time.
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The descriptions of the interfaces, and error pages; nothing else. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(paths("/error", "/favicon.ico"))
                        .permitAll()
                        .requestMatchers(paths("/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                        (request, response, exception) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    // Whole paths: the usual string patterns miss what Camunda's own servlets serve.
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.httpBasic(basic -> basic.authenticationEntryPoint(Problems::notLoggedIn))
                .exceptionHandling(denied ->
                        denied.authenticationEntryPoint(Problems::notLoggedIn).accessDeniedHandler(Problems::noAccess))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable);
    }

    // A browser that remembers the password would send it along with a form on somebody else's page.
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !Set.of("same-origin", "none").contains(site);
    }
}
