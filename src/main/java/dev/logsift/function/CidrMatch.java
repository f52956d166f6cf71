package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import java.util.List;
import java.util.Optional;

/** {@code cidr_match(address, cidr)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "cidr_match",
        arguments = {"address", "cidr"},
        returns = "BOOLEAN",
        title = "Whether an address is in a network",
        description =
                "Versions 4 and 6; ::ffff:10.1.2.3 is 10.1.2.3. A name such as EXT_SERVER is in no network. A network that "
                        + "cannot be read is an error where it is written in the query, and NULL where it comes from a column.",
        examples = {
            @Example(call = "cidr_match('10.1.2.3', '10.0.0.0/8')", gives = "true"),
            @Example(call = "cidr_match('2001:db9::1', '2001:db8::/32')", gives = "false"),
            @Example(call = "cidr_match('EXT_SERVER', '0.0.0.0/0')", gives = "false")
        })
public final class CidrMatch implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return constants.get(1).isPresent()
                ? in(IpNetwork.require(constants.get(1).get()))
                : (RowFunction.OfTwo) (address, cidr) -> IpNetwork.parse(cidr)
                        .map(network -> network.contains(address))
                        .orElse(null);
    }

    private static RowFunction.OfOne in(IpNetwork network) {
        return network::contains;
    }
}
