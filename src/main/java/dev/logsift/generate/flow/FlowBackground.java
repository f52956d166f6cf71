package dev.logsift.generate.flow;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.random.Addresses;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Weighted;
import dev.logsift.generate.traffic.Background;
import dev.logsift.generate.traffic.BackgroundKind;
import dev.logsift.generate.traffic.Event;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ordinary traffic of an office: its hosts use services of their own and of the internet. */
@AutoService(BackgroundKind.class)
public final class FlowBackground implements BackgroundKind {
    /** How often the service that precedes another is asked again, and not answered from a cache. */
    private static final double NOT_CACHED = 0.4;

    @Override
    public Family family() {
        return Family.FLOW;
    }

    @Override
    public Background read(YamlMapping settings, long seed) {
        settings.allowOnly(List.of("clients", "internet", "services"));
        Hosts internet =
                Hosts.internet(settings.mapping("internet").orElseThrow(() -> settings.missing("internet")), seed);
        YamlMapping clients = settings.mapping("clients").orElseThrow(() -> settings.missing("clients"));
        clients.allowOnly(List.of("addresses", "zipf"));
        Hosts office = Hosts.of(
                Addresses.read(clients, "addresses"),
                clients.number("zipf", 0, 5).orElse(0.6));
        Weighted<Service> services =
                Weighted.read(settings, "services", service -> Service.read(service, office, internet));
        Weighted<Use> uses = services.map(service -> new Use(service, preceding(service, services.items(), settings)));
        return (start, random) -> uses.draw(random).visit(start, random);
    }

    private static Optional<Service> preceding(Service service, List<Service> all, YamlMapping settings) {
        return service.precededBy().map(name -> all.stream()
                .filter(other -> other.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserError.of(
                                "the service '" + name + "' that precedes '" + service.name() + "' is not in the list")
                        .at(settings.origin() + ", key services")));
    }

    /** A service together with the one that is often asked first. */
    private record Use(Service service, Optional<Service> before) {
        List<Event> visit(long start, SeededRandom random) {
            List<Event> conversations = new ArrayList<>();
            String client = service.clients().draw(random);
            long time = start;
            for (int left = random.geometric(service.perVisit()); left > 0; left--) {
                if (before.isPresent() && random.chance(NOT_CACHED)) {
                    conversations.add(before.get().conversation(time, client, random));
                    time += random.between(2, 90);
                }
                conversations.add(service.conversation(time, client, random));
                time += random.between(20, 4_000);
            }
            return conversations;
        }
    }
}
