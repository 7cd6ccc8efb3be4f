package org.assay.account;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.jspecify.annotations.Nullable;

/** Lets a call of a bean's method through that says {@link Requires} only where the person signed in may. */
@Configuration(proxyBeanMethods = false)
class RequiresInterceptor {

    // Before the transaction opens: a refusal costs no connection.
    private static final int BEFORE_TRANSACTIONS = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor requiresAdvisor(ObjectProvider<CurrentAccount> current) {
        MethodInterceptor interceptor = call -> {
            Class<?> type = call.getThis() == null ? null : AopUtils.getTargetClass(call.getThis());
            Requires rule = rule(call.getMethod(), type);
            if (rule != null) current.getObject().require(rule.value());
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(
                new StaticMethodMatcherPointcut() {
                    @Override
                    public boolean matches(Method method, Class<?> type) {
                        return rule(method, type) != null;
                    }
                },
                interceptor);
        advisor.setOrder(BEFORE_TRANSACTIONS);
        return advisor;
    }

    static @Nullable Requires rule(Method method, @Nullable Class<?> type) {
        Method specific = AopUtils.getMostSpecificMethod(method, type);
        Requires onClass = AnnotatedElementUtils.findMergedAnnotation(specific, Requires.class);
        return onClass != null ? onClass : AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
    }
}
