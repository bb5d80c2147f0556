package org.burnish.spring;

import java.util.Map;
import org.burnish.embedded.Burnish;
import org.burnish.operations.OperationRecord;

/**
 * How a Burnish is. Finding it out opens no drive, so that a drive that does not answer does not hold it up.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param details the drives that are there and the operations that run, or why there are none
 */
record Health(String status, Map<String, Object> details) {

    static Health of(Burnish burnish) {
        try {
            long running = burnish.operations().records().stream()
                    .map(OperationRecord::state)
                    .filter(OperationRecord.State::busy)
                    .count();
            return new Health(
                    "UP", Map.of("drives", burnish.drives().addresses().size(), "operations", running));
        } catch (IllegalStateException e) {
            return new Health("DOWN", Map.of("error", String.valueOf(e.getMessage())));
        }
    }
}
