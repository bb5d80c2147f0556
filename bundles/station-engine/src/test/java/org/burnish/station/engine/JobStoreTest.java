package org.burnish.station.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.station.Burn;
import org.burnish.station.Burn.State;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.JobRequest;
import org.burnish.station.JobRequest.Source;
import org.burnish.station.JobRequest.Verify;
import org.burnish.station.StationException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JobStoreTest {

    private final Db db = new Db(Tables.made());
    private final JobStore store = new JobStore(db);

    private static JobRequest request(
            String label, int copies, int priority, Optional<Instant> deadline, boolean held) {
        return JobRequest.of(List.of(new Source("/a", ""), new Source("/b", "/c")))
                .label(label)
                .medium("bd-r")
                .copies(copies)
                .priority(priority)
                .deadline(deadline)
                .verify(Verify.OTHER)
                .held(held)
                .options(Map.of("write.speed", "4"))
                .submitter("joe");
    }

    private Job stored(JobRequest request) {
        return store.add(request, new byte[] {1}, List.of(100L));
    }

    private Job added(String label, int copies) {
        return stored(request(label, copies, 0, Optional.empty(), false));
    }

    private static Burn first(Job job) {
        return job.burns().get(0);
    }

    @Test
    void jobIsReadAsItWasHandedIn() {
        Instant deadline = Instant.parse("2027-01-31T12:00:00Z");
        JobRequest request = request("PHOTOS", 2, 7, Optional.of(deadline), true);
        Job job = store.job(stored(request).id()).orElseThrow();
        assertThat(job.request()).isEqualTo(request);
        assertThat(job.state()).isEqualTo(Job.State.HELD);
        assertThat(job.burns()).extracting(Burn::copy).containsExactly(1, 2);
        assertThat(job.burns())
                .allMatch(burn -> burn.state() == State.WAITING && burn.place().isEmpty());
    }

    @Test
    void stateOfAJobFollowsItsBurns() {
        Job job = added("X", 2);
        long one = first(job).id();
        long two = job.burns().get(1).id();
        assertThat(store.change(one, row -> row.state = State.BURNING).state()).isEqualTo(Job.State.RUNNING);
        assertThat(store.change(one, row -> row.state = State.UNKNOWN).state()).isEqualTo(Job.State.UNKNOWN);
        assertThat(store.change(one, row -> row.ends(State.DONE, "")).state()).isEqualTo(Job.State.WAITING);
        Job ended = store.change(two, row -> row.ends(State.FAILED, "spoilt"));
        assertThat(ended.state()).isEqualTo(Job.State.FAILED);
        assertThat(ended.ended()).isPresent();
        assertThat(store.change(two, row -> row.ends(State.DONE, "")).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void cancelledJobIsKnownToWhoeverBurnsIt() {
        Job job = added("X", 1);
        assertThat(store.cancelled(job.id())).isFalse();
        store.changeAll(job.id(), null, true, row -> row.ends(State.CANCELLED, "It was cancelled."));
        assertThat(store.cancelled(job.id())).isTrue();
        assertThat(store.job(job.id()).orElseThrow().state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void changeThatThrowsStoresNothing() {
        Job job = added("X", 1);
        assertThatThrownBy(() -> store.change(first(job).id(), row -> {
                    row.state = State.DONE;
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.job(job.id()).orElseThrow().state()).isEqualTo(Job.State.WAITING);
    }

    @Test
    void waitingIsOrderedByPriorityThenDeadlineThenAge() {
        long late = first(stored(request("late", 1, 0, Optional.of(Instant.parse("2028-01-01T00:00:00Z")), false)))
                .id();
        long none = first(added("none", 1)).id();
        long soon = first(stored(request("soon", 1, 0, Optional.of(Instant.parse("2027-01-01T00:00:00Z")), false)))
                .id();
        long urgent =
                first(stored(request("urgent", 1, 9, Optional.empty(), false))).id();
        stored(request("held", 1, 99, Optional.empty(), true));
        assertThat(new JobSearch(db).waiting(10))
                .extracting(JobSearch.Waiting::id)
                .containsExactly(urgent, soon, late, none);
    }

    @Test
    void searchTakesPercentSignsAsTheyAre() {
        added("100% cotton", 1);
        added("100 cotton", 1);
        JobSearch search = new JobSearch(db);
        assertThat(search.jobs(new JobQuery(Set.of(), Long.MAX_VALUE, Optional.of("100%"), 10)))
                .extracting(job -> job.request().label())
                .containsExactly("100% cotton");
        assertThat(search.jobs(new JobQuery(Set.of(Job.State.DONE), Long.MAX_VALUE, Optional.empty(), 10)))
                .isEmpty();
        assertThat(search.jobs(JobQuery.NEWEST)).hasSize(2);
        assertThat(search.counts()).containsExactly(new org.burnish.station.Station.StateCount(Job.State.WAITING, 2));
    }

    @Test
    void databaseThatIsGoneIsSaidInWords() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://127.0.0.1:1/none");
        assertThatThrownBy(() -> new JobStore(new Db(nowhere)).job(1))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.kind()).isEqualTo(StationException.Kind.UNAVAILABLE))
                .hasMessageContaining("try again when it can be reached");
    }
}
