-- args: --keep-going --output-format table
-- env: EDITOR=sh -c 'case $1 in *summary*) echo "-- my work" >> "$1"; exit 3;; *) kill -9 $$;; esac' editor
edit access_summary
edit methods
queries own
