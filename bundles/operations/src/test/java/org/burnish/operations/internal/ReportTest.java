package org.burnish.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.operations.OperationListener;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void listenerOfAnOperationThatHasEndedIsLetGo() {
        List<Long> heard = new ArrayList<>();
        Report report = new Report(new OperationListener() {
            @Override
            public void added(long nodes) {
                heard.add(nodes);
            }
        });
        report.added(1);
        report.end();
        report.added(2);
        assertThat(heard).containsExactly(1L);
    }

    @Test
    void reportPassesOnAllThatListenersCanHear() {
        assertThat(Arrays.stream(OperationListener.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> Arrays.stream(Report.class.getDeclaredMethods())
                                .noneMatch(own -> own.getName().equals(method.getName())
                                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()))))
                .isEmpty();
    }
}
