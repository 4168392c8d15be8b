package org.dajuan.park.platform;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the system does by itself, in a transaction of its own with the rights of {@link Caller#system}: signing in,
 * first start, schedules. Not to be used to get around a user's rights within their request.
 */
@Component
public class SystemWork {

    private final TransactionTemplate transaction;

    SystemWork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    public <T extends @org.jspecify.annotations.Nullable Object> T call(String task, CurrentCaller.Work<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // The open transaction carries the user's variables; joining it would silently work with their rights.
            throw new IllegalStateException("System work \"" + task + "\" inside of a user's transaction.");
        }
        return CurrentCaller.as(Caller.system(task), () -> transaction.execute(status -> work.run()));
    }

    public void run(String task, Runnable work) {
        call(task, () -> {
            work.run();
            return true;
        });
    }
}
