package org.assay.kernel;

import jakarta.persistence.PersistenceException;
import java.io.Closeable;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.BaseStream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What happens where people's writes stand in each other's way. Of two that wait for each other the database gives one up
 * and undoes it: that one begins again. One that has waited in vain is told so as {@code BUSY}, with nothing stored
 * (docs/decisions/0118-waiting-for-each-other.md).
 */
@Configuration(proxyBeanMethods = false)
class BusyDatabase {

    /** Times a write is begun altogether. */
    static final int TRIES = 4;

    private static final Logger LOG = LoggerFactory.getLogger(BusyDatabase.class);

    // Within RequiresInterceptor, around the transaction.
    private static final int AROUND_TRANSACTIONS = Ordered.LOWEST_PRECEDENCE - 50;

    private static final String NO_CONNECTION = "08001";

    // Given up so that others could go on: serialisation failures, PostgreSQL's deadlock, H2's two writers of one row.
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01", "90131");

    // Waited for a lock, H2 and PostgreSQL, or for one of the pool's connections.
    private static final Set<String> WAITED = Set.of("HYT00", "55P03", NO_CONNECTION);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor busyAdvisor() {
        var transactional = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                Method specific = AopUtils.getMostSpecificMethod(method, type);
                return AnnotatedElementUtils.hasAnnotation(specific, Transactional.class)
                        || AnnotatedElementUtils.hasAnnotation(type, Transactional.class);
            }
        };
        MethodInterceptor again = BusyDatabase::proceed;
        var advisor = new DefaultPointcutAdvisor(transactional, again);
        advisor.setOrder(AROUND_TRANSACTIONS);
        return advisor;
    }

    private static @Nullable Object proceed(MethodInvocation call) throws Throwable {
        // Part of a larger write, which is undone and begun again as a whole.
        if (TransactionSynchronizationManager.isActualTransactionActive()) return call.proceed();
        for (int tries = 1; ; tries++) {
            try {
                return ((ProxyMethodInvocation) call).invocableClone().proceed();
            } catch (RuntimeException failed) {
                String state = state(failed);
                if (state == null || !GIVEN_UP.contains(state) && !WAITED.contains(state)) throw failed;
                if (GIVEN_UP.contains(state) && tries < TRIES && canBeginAgain(call)) {
                    LOG.info("{} begins again: {}", call.getMethod(), failed.getMessage());
                    Thread.sleep(ThreadLocalRandom.current().nextInt(5, 50) * tries);
                } else {
                    LOG.warn("{} waited in vain", call.getMethod(), failed);
                    throw new Refusal("BUSY");
                }
            }
        }
    }

    /** A stream half read, or work handed in from outside, may not be the same a second time. */
    private static boolean canBeginAgain(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .noneMatch(given -> given instanceof Closeable
                        || given instanceof BaseStream
                        || given instanceof Iterable<?> && !(given instanceof Collection)
                        || given != null && (given.getClass().isSynthetic() || given.getClass().isHidden()));
    }

    /**
     * Null where it is another failure. What comes as anything else than the database's refusal is: a commit that could
     * not be brought to the disk may have been stored.
     */
    private static @Nullable String state(RuntimeException failed) {
        // The pool's own sentence; a database that is not there at all says another.
        if (failed instanceof CannotCreateTransactionException) {
            return NestedExceptionUtils.getRootCause(failed) instanceof SQLTransientConnectionException ? NO_CONNECTION : null;
        }
        if (!(failed instanceof DataAccessException) && !(failed instanceof PersistenceException)) return null;
        int depth = 0;
        for (Throwable at = failed; at != null && depth < 10; at = at.getCause(), depth++) {
            if (at instanceof SQLException refused && refused.getSQLState() != null) return refused.getSQLState();
        }
        return null;
    }
}
