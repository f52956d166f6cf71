package dev.logsift.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET spark.hadoop.fs.s3a.secret.key=abc",
                "SET spark.hadoop.fs.s3a.access.key = abc",
                "set fs.azure.account.key.me.blob.core.windows.net=abc",
                "SET spark.hadoop.javax.jdo.option.ConnectionPassword=x;",
                "SET spark.ssl.keyStorePassword=x",
                "CREATE TABLE t USING jdbc OPTIONS (url 'jdbc:x', password 'hidden')",
                "CREATE TABLE t USING jdbc OPTIONS ('password' = 'hidden')",
                "CREATE TABLE t USING jdbc OPTIONS (`passwd` \n'hidden')",
                "CREATE USER me IDENTIFIED  BY 'x'",
                "SELECT * FROM csv.`s3a://key:secret@bucket/x`",
                "something --password hidden",
                "SET API_KEY=1",
            })
    void seesASecret(String statement) {
        assertThat(Secrets.isIn(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM access WHERE path LIKE '%password%'",
                "SELECT count(*) AS passwords FROM access",
                "SELECT client FROM access WHERE query LIKE 'token%'",
                "run login_brute_force min_failures=5",
                "SELECT 'http://example.org:8080/a@b'",
                "load /var/log/access.log",
                "SET spark.sql.shuffle.partitions=4",
            })
    void leavesTheRestAlone(String statement) {
        assertThat(Secrets.isIn(statement)).isFalse();
    }
}
