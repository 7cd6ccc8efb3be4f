package org.assay.workbench.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Four doors, each shut but for what is named here. What a person may do behind a door is not decided here: services
 * say {@code @Requires}, and views, too.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    /** The REST API: a bearer token or nothing, no session, hence no CSRF. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Problems problems) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                        .permitAll()
                        // Says what the calls are, not what they hold.
                        .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BearerTokenFilter(tokens), SecurityContextHolderFilter.class);
        return closed(http, problems, ResponseHeaders.api()).build();
    }

    /** The documents' texts and marks for the page and for programs: reading only, by session or by bearer token. */
    @Bean
    @Order(2)
    SecurityFilterChain content(
            HttpSecurity http, Tokens tokens, Problems problems, SecurityContextRepository sessions) {
        http.securityMatcher("/content/**")
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BearerTokenFilter(tokens), SecurityContextHolderFilter.class);
        return closed(http, problems, ResponseHeaders.content()).build();
    }

    /** What is published, for anybody: reading only, nobody is known, nothing is remembered. */
    @Bean
    @Order(3)
    SecurityFilterChain published(HttpSecurity http, Problems problems) {
        http.securityMatcher("/public", "/public/**")
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable);
        return closed(http, problems, ResponseHeaders.published()).build();
    }

    /** The screens. */
    @Bean
    @Order(4)
    SecurityFilterChain browser(
            HttpSecurity http, SecurityContextRepository sessions, ObjectProvider<CurrentAccount> current) {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        EntrancePath entrance = new EntrancePath();
        http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/assay/**", "/login", "/setup", "/join/*", "/guest", "/guest/*", "/lumo/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/login", "/setup", "/join/*", "/guest", "/guest/*")
                        .permitAll())
                .with(vaadin(), screens -> screens.enableRequestCacheConfiguration(false)
                        .enableExceptionHandlingConfiguration(false)
                        .enableLogoutConfiguration(false)
                        .anyRequest(any -> any.denyAll()))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(forms -> forms.csrfTokenRepository(csrf))
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new EndedSessionFilter(current), AuthorizationFilter.class)
                // The account menu ends the session itself.
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(no -> no.authenticationEntryPoint(
                                (request, response, why) -> entrance.ask(request, response))
                        // Signed in, but there is nothing, or not for them: the two look alike.
                        .accessDeniedHandler((request, response, why) -> response.sendError(
                                isForm(request.getMethod())
                                        ? HttpServletResponse.SC_FORBIDDEN
                                        : HttpServletResponse.SC_NOT_FOUND)))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(headers -> ResponseHeaders.common(headers, ResponseHeaders.browser()));
        return http.build();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    NavigationAccessControlConfigurer navigation(ObjectProvider<CurrentAccount> current) {
        return new NavigationAccessControlConfigurer()
                .withNavigationAccessChecker(new RequiredForView(current))
                .withLoginView("/login");
    }

    /** Keeps Boot from making a user of its own with a password in the log; people sign in through {@code SignIns}. */
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new ProviderNotFoundException("People sign in at /login or with POST /api/v1/tokens");
        };
    }

    private static HttpSecurity closed(HttpSecurity http, Problems problems, List<HeaderWriter> headers) {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(no -> no.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(each -> ResponseHeaders.common(each, headers));
    }

    private static boolean isForm(String method) {
        return !HttpMethod.GET.matches(method) && !HttpMethod.HEAD.matches(method);
    }
}
