package org.burnish.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
}
